package io.caravan.media;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.caravan.mapping.MappingFault;
import io.caravan.mapping.Mappings;
import io.caravan.schema.Schema;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

/** Which media files Magento 1's database names: the queries of section {@code media} in the mapping files. Nothing is written. */
public final class NamesInDatabase {

    private record Query(String name, String sql, String folder, String as, boolean optional) {}

    private final List<Query> queries = new ArrayList<>();
    private final JdbcTemplate m1;
    private final Schema schema;

    /**
     * @param mappings the mapping files
     * @param m1 the M1 database
     * @param schema its structure
     */
    public NamesInDatabase(Mappings mappings, DataSource m1, Schema schema) {
        JsonNode section = mappings.sections().getOrDefault("media", MissingNode.getInstance());
        section.properties().stream().filter(query -> !query.getValue().isNull()).forEach(query -> queries.add(new Query(
                query.getKey(),
                query.getValue().path("sql").asText(),
                query.getValue().path("folder").asText("").replaceFirst("^/+", "").replaceFirst("/+$", ""),
                query.getValue().path("as").asText("file"),
                query.getValue().path("optional").asBoolean(false))));
        this.m1 = new JdbcTemplate(m1);
        // Row by row: texts of a large shop do not fit in memory.
        this.m1.setFetchSize(Integer.MIN_VALUE);
        this.schema = schema;
    }

    /**
     * Asks the database.
     *
     * @throws MappingFault if a query fails, or does not give two columns
     */
    public NamedFiles read() {
        NamedFiles files = new NamedFiles();
        MediaLinks links = new MediaLinks(addresses());
        for (Query query : queries) {
            if (schema.hasAllNamed(query.sql())) {
                try {
                    m1.query(schema.named(query.sql()), row -> {
                        if (row.getMetaData().getColumnCount() != 2) {
                            throw new MappingFault(List.of("media: " + query.name() + ": the query gives " + row.getMetaData().getColumnCount()
                                    + " columns; it needs two, a name and who has it"));
                        }
                        String value = row.getString(1);
                        if (value != null && !value.isBlank()) {
                            String by = query.name() + ": " + row.getString(2);
                            names(query, value, links).forEach(name -> files.add(name, by, query.optional()));
                        }
                    });
                } catch (DataAccessException e) {
                    throw new MappingFault(List.of("media: " + query.name() + ": " + e.getMostSpecificCause().getMessage()));
                }
            }
        }
        return files;
    }

    /** Under what addresses the shop's browser finds the media folder. */
    private List<String> addresses() {
        return schema.table("core_config_data").stream()
                .flatMap(settings -> m1.queryForList(
                        "SELECT path, value FROM " + settings.sql() + " WHERE path LIKE 'web/%secure/base\\_media\\_url' OR path LIKE 'web/%secure/base\\_url'").stream())
                .filter(setting -> setting.get("value") != null && String.valueOf(setting.get("value")).startsWith("http"))
                .map(setting -> {
                    String url = String.valueOf(setting.get("value")).strip();
                    url = url.endsWith("/") ? url : url + "/";
                    return String.valueOf(setting.get("path")).endsWith("base_url") ? url + "media/" : url;
                })
                .distinct()
                .toList();
    }

    private static Stream<String> names(Query query, String value, MediaLinks links) {
        Set<String> names = switch (query.as()) {
            case "text" -> links.in(value);
            case "swatch" -> Set.of(swatch(value));
            default -> Set.of(value.strip().replaceFirst("^/+", ""));
        };
        return names.stream().filter(name -> !name.isEmpty() && !name.contains("://")).map(name -> query.folder().isEmpty() ? name : query.folder() + "/" + name);
    }

    /** As Mage_ConfigurableSwatches_Helper_Data::getHyphenatedString makes a file's name of a label. */
    private static String swatch(String label) {
        String plain = Normalizer.normalize(label, Normalizer.Form.NFD).replaceAll("\\p{M}", "").replace("ß", "ss").replace("æ", "ae");
        return plain.strip().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-") + ".png";
    }
}
