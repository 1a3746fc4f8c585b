package io.caravan.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.caravan.mapping.MappingFault;
import io.caravan.process.Journey;
import io.caravan.process.Shops;
import org.junit.jupiter.api.Test;

/** The queries of {@code mappings/media.yaml}, on the sample shop. */
class NamesInDatabaseTest {

    @Test
    void asksWhoNamesFiles() {
        try (Journey journey = Journey.ofSample()) {
            journey.m1("INSERT INTO cms_page (title, identifier, content) VALUES ('Media', 'media', '<img src=\"{{media url=''wysiwyg/a.png''}}\">{{media url=\"wysiwyg/b.png\"}}')");
            journey.m1("INSERT INTO core_config_data (scope, scope_id, path, value) VALUES ('default', 0, 'catalog/placeholder/image_placeholder', 'default/p.jpg')");
            NamedFiles files;
            try (Shops shops = journey.open()) {
                files = new NamesInDatabase(shops.mappings(), shops.m1(), shops.m1Schema()).read();
            }
            assertThat(files.by("wysiwyg/b.png")).isEqualTo("CMS pages: page media");
            assertThat(files.by("catalog/product/placeholder/default/p.jpg")).startsWith("placeholders: catalog/placeholder/image_placeholder");
            for (String value : journey.inM1("SELECT DISTINCT value FROM catalog_product_entity_media_gallery")) {
                assertThat(files.by("catalog/product" + value)).startsWith("product gallery: product ");
            }

            // An operator's own query, and one that is wrong.
            journey.overlay("media: { pages: { sql: 'SELECT identifier, title FROM {cms_page}', folder: acme }, static blocks: null }");
            try (Shops shops = journey.open()) {
                assertThat(new NamesInDatabase(shops.mappings(), shops.m1(), shops.m1Schema()).read().by("acme/media")).isEqualTo("pages: Media");
            }
            journey.overlay("media: { pages: { sql: 'SELECT identifier FROM {cms_page}' } }");
            try (Shops shops = journey.open()) {
                assertThatThrownBy(() -> new NamesInDatabase(shops.mappings(), shops.m1(), shops.m1Schema()).read())
                        .isInstanceOf(MappingFault.class).hasMessageContaining("media: pages").hasMessageContaining("it needs two");
            }
            journey.overlay("media: { pages: { sqll: 'SELECT 1' } }");
            assertThatThrownBy(journey::open).isInstanceOf(MappingFault.class).hasMessageContaining("did you mean 'sql'");
        }
    }
}
