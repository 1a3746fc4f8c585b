package io.caravan.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names of files, patterns of names, and links in texts. */
class FileNamesTest {

    @ParameterizedTest
    @ValueSource(strings = {"../evil", "a/../../evil", "/etc/passwd", "a//b", "a/./b", "a\u0000b", "a\nb", "", "a/", ".caravan/1", "..", "."})
    void namesThatLeadElsewhereAreNone(String name) {
        assertThat(FileNames.fault(name)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.jpg", "catalog/product/a/b/a b.jpg", "wysiwyg/über..jpg", "a/...", "${env:HOME}", "wysiwyg/.hidden"})
    void otherNamesAreFine(String name) {
        assertThat(FileNames.fault(name)).isEmpty();
    }

    @Test
    void aPartMayHaveSoManyBytes() {
        assertThat(FileNames.fault("a/" + "é".repeat(127))).isEmpty();
        assertThat(FileNames.fault("a/" + "é".repeat(128))).isPresent();
    }

    @Test
    void namesAreUtf8OrElseWestern() {
        assertThat(FileNames.decoded("café".getBytes(StandardCharsets.UTF_8))).isEqualTo("café");
        assertThat(FileNames.decoded("café".getBytes(StandardCharsets.ISO_8859_1))).isEqualTo("café");
        Path folder = Path.of("/tmp");
        assertThat(FileNames.of(FileNames.below(folder, "a b/café+%41.jpg"))).isEqualTo("café+%41.jpg");
        assertThat(FileNames.folded("Cafe\u0301.JPG")).isEqualTo(FileNames.folded("café.jpg"));
    }

    @Test
    void patterns() {
        Patterns patterns = new Patterns("**/.htaccess\n# a comment\ntmp/**  # another\ncatalog/product/cache/**\n*.bak\nup/?/*.jpg\n");
        assertThat(List.of(".htaccess", "a/b/.htaccess", "tmp/a/b", "tmp", "catalog/product/cache/1/x.jpg", "a.bak", "A.BAK", "up/a/b.jpg"))
                .allMatch(patterns::fit);
        assertThat(List.of("a.htaccess", "xtmp/a", "catalog/product/c/a/cache.jpg", "a/b.bak", "up/ab/b.jpg", "up/a/b/c.jpg", "a/tmp/x"))
                .noneMatch(patterns::fit);
        assertThat(patterns.fitAllIn("catalog/product/cache")).isTrue();
        assertThat(patterns.fitAllIn("catalog/product")).isFalse();
        assertThat(new Patterns("").fit("a")).isFalse();
    }

    @Test
    void linksInTexts() {
        MediaLinks links = new MediaLinks(List.of("http://shop.example/media/", "https://cdn.example/m/"));
        assertThat(links.in("<img src=\"{{media url=\"wysiwyg/ship.png\"}}\"/> {{media url='a/b c.jpg'}} {{media url=&quot;q.png&quot;}}"))
                .containsExactly("wysiwyg/ship.png", "a/b c.jpg", "q.png");
        assertThat(links.in("<a href='/media/wysiwyg/a%20b.pdf?v=2'>x</a><img src=\"http://shop.example/media/c.png\"><img src=https://cdn.example/m/d.png>"
                + "<div style=\"background:url(/media/e.gif)\"> srcset=\"/media/f.png 1x, /media/g.png 2x\" {{store url=\"\"}}media/h.png //cdn.example/m/i.png"))
                .containsExactlyInAnyOrder("wysiwyg/a b.pdf", "c.png", "d.png", "e.gif", "f.png", "g.png", "h.png", "i.png");
        assertThat(links.in("http://other.example/media/x.png /skin/images/media/y.png social media/z {{skin url='images/media/n.gif'}} /media/"))
                .isSubsetOf("z");
        // e3ttZWRpYSB1cmw9Ind5c2l3eWcvZW5jLnBuZyJ9fQ== is {{media url="wysiwyg/enc.png"}}
        assertThat(links.in("<img src=\"http://shop.example/index.php/admin/cms_wysiwyg/directive/___directive/e3ttZWRpYSB1cmw9Ind5c2l3eWcvZW5jLnBuZyJ9fQ,,/key/1/\">"))
                .containsExactly("wysiwyg/enc.png");
        assertThat(links.in("___directive/%%%%")).isEmpty();
    }
}
