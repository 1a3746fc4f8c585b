package io.caravan.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.caravan.copy.Progress;
import io.caravan.delta.service.DeltaService;
import io.caravan.media.MediaOutcome;
import io.caravan.media.MediaPasses;
import io.caravan.media.MediaProgress;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.camel.Processor;
import org.apache.camel.builder.AdviceWith;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Passes over media files in a folder, on a shop of a few tables. */
class MediaCopyTest {

    private static final Instant THEN = Instant.parse("2015-03-04T05:06:07Z");

    private static Journey journey;

    @TempDir
    private static Path folder;

    private static Path from;
    private static Path to;
    private Shops shops;

    @BeforeAll
    static void shop() throws IOException {
        from = folder.resolve("m1 media");
        to = folder.resolve("m2 media");
        Files.createDirectories(from);
        Files.createDirectories(to);
        journey = Journey.ofNothing();
        journey.with("CARAVAN_MEDIA_FROM", from.toString()).with("CARAVAN_MEDIA_TO", to.toString()).with("CARAVAN_MEDIA_PERIOD", "1s");
        journey.edit("routes/media.camel.yaml", yaml -> yaml.replace("redeliveryDelay: \"500\"", "redeliveryDelay: \"1\""));
        journey.m1("CREATE TABLE catalog_product_entity_media_gallery (value_id INT PRIMARY KEY AUTO_INCREMENT, entity_id INT, value VARCHAR(255))");
        journey.m1("CREATE TABLE cms_page (identifier VARCHAR(100), content TEXT)");
        journey.m1("CREATE TABLE core_config_data (scope VARCHAR(8), scope_id INT, path VARCHAR(255), value TEXT)");
        journey.m1("CREATE TABLE core_file_storage (file_id INT PRIMARY KEY AUTO_INCREMENT, content LONGBLOB, upload_time TIMESTAMP DEFAULT CURRENT_TIMESTAMP,"
                + " filename VARCHAR(100), directory_id INT, directory VARCHAR(255))");
    }

    @AfterAll
    static void drop() {
        journey.close();
    }

    @BeforeEach
    void open() {
        shops = journey.open();
    }

    @AfterEach
    void clear() throws IOException {
        shops.close();
        clean(from);
        clean(to);
        for (String table : List.of("catalog_product_entity_media_gallery", "cms_page", "core_config_data", "core_file_storage")) {
            journey.m1("TRUNCATE " + table);
        }
    }

    private static void clean(Path tree) throws IOException {
        try (Stream<Path> all = Files.walk(tree)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).filter(path -> !path.equals(tree)).toList()) {
                Files.delete(path);
            }
        }
    }

    private static Path file(String name, String content) throws IOException {
        Path file = from.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
        return Files.setLastModifiedTime(file, FileTime.from(THEN));
    }

    private static void named(String... values) {
        for (String value : values) {
            journey.m1("INSERT INTO catalog_product_entity_media_gallery (entity_id, value) VALUES (17, '" + value + "')");
        }
    }

    private MediaOutcome run() {
        return new MediaCopy(shops).run(false, false, MediaProgress.SILENT);
    }

    /** A pass to whose writing something happens: before it, or after it. */
    private MediaOutcome run(boolean before, Processor happening) {
        Consumer<CamelProcess> preparation = process -> {
            try {
                AdviceWith.adviceWith(process.context(), "try-to-copy-media-file", advice -> {
                    if (before) {
                        advice.weaveById("write-media-file").before().process(happening);
                    } else {
                        advice.weaveById("write-media-file").after().process(happening);
                    }
                });
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        };
        return new MediaCopy(shops, preparation).run(false, false, MediaProgress.SILENT);
    }

    private static List<String> report() throws IOException {
        return Files.readAllLines(journey.home().resolve("var/report/media.csv")).stream().map(line -> line.replace("\"", "")).toList();
    }

    private static List<String> there() throws IOException {
        try (Stream<Path> all = Files.walk(to)) {
            return all.filter(Files::isRegularFile).map(path -> to.relativize(path).toString()).sorted().toList();
        }
    }

    private static void adds(MediaOutcome outcome) {
        long unused = outcome.onlyNamed() ? outcome.unused() : 0;
        assertThat(outcome.copied() + outcome.unchanged() + unused + outcome.kept() + outcome.failed() + outcome.refused()).isEqualTo(outcome.files());
    }

    @Test
    void copiesWhatIsNewAndReportsWhatIsNot() throws IOException {
        file("catalog/product/a/b/ab.jpg", "named");
        file("catalog/product/U/p/Upper.JPG", "named in other letters");
        file("catalog/product/o/l/old.jpg", "unused");
        file("catalog/product/placeholder/default/p.jpg", "no unused one");
        file("customer/über ${env:HOME}/a+b%41&c.txt", "a customer's");
        file("wysiwyg/empty.gif", "");
        for (String left : List.of(".htaccess", "wysiwyg/.thumbs/x.png", "tmp/x", "catalog/product/cache/1/x.jpg", "captcha/x.png", "import/x.jpg")) {
            file(left, "left out");
        }
        named("/a/b/ab.jpg", "/u/p/upper.jpg", "/m/i/missing.jpg", "/../../evil.jpg");
        journey.m1("INSERT INTO cms_page VALUES ('home', '<img src=\"{{media url=\"wysiwyg/empty.gif\"}}\"> <img src=\"/media/wysiwyg/gone.png\">')");
        journey.m1("INSERT INTO core_config_data VALUES ('default', 0, 'design/head/shortcut_icon', 'default/favicon.ico')");

        MediaOutcome outcome = run();

        assertThat(there()).containsExactly(
                "catalog/product/U/p/Upper.JPG", "catalog/product/a/b/ab.jpg", "catalog/product/o/l/old.jpg", "catalog/product/placeholder/default/p.jpg",
                "catalog/product/u/p/upper.jpg", "customer/über ${env:HOME}/a+b%41&c.txt", "wysiwyg/empty.gif");
        assertThat(to.resolve("catalog/product/u/p/upper.jpg")).hasContent("named in other letters");
        assertThat(Files.getLastModifiedTime(to.resolve("customer/über ${env:HOME}/a+b%41&c.txt")).toInstant()).isEqualTo(THEN);
        assertThat(to.resolve(".caravan")).doesNotExist();
        assertThat(outcome.copied()).isEqualTo(7);
        assertThat(outcome.named()).isEqualTo(7);
        assertThat(report()).containsExactlyInAnyOrder(
                "finding,file,named_by,detail",
                "unused,catalog/product/o/l/old.jpg,,nothing names it",
                "other case,catalog/product/u/p/upper.jpg,product gallery: product 17,"
                        + "is catalog/product/U/p/Upper.JPG in Magento 1; copied under the name that the database has",
                "missing,catalog/product/m/i/missing.jpg,product gallery: product 17,there is no such file",
                "missing,catalog/product/../../evil.jpg,product gallery: product 17,its name leads out of its folder",
                "missing,wysiwyg/gone.png,CMS pages: page home,there is no such file",
                "missing,favicon/default/favicon.ico,favicon: design/head/shortcut_icon, default 0,there is no such file");
        adds(outcome);

        // What is there is left alone; what has changed is copied, be it by its size or by its time.
        file("catalog/product/a/b/ab.jpg", "named, and longer");
        Files.setLastModifiedTime(file("catalog/product/o/l/old.jpg", "UNUSED"), FileTime.from(THEN.plusSeconds(60)));
        MediaOutcome again = run();
        assertThat(again.copied()).isEqualTo(2);
        assertThat(again.unchanged()).isEqualTo(5);
        assertThat(to.resolve("catalog/product/a/b/ab.jpg")).hasContent("named, and longer");
        assertThat(to.resolve("catalog/product/o/l/old.jpg")).hasContent("UNUSED");
        adds(again);

        // The same size and time, but something else: only its hash tells.
        file("wysiwyg/empty.gif", "");
        file("catalog/product/a/b/ab.jpg", "NAMED, and longer");
        assertThat(run().copied()).isZero();
        assertThat(new MediaCopy(shops).run(false, true, MediaProgress.SILENT).copied()).isEqualTo(1);
        assertThat(to.resolve("catalog/product/a/b/ab.jpg")).hasContent("NAMED, and longer");
        MediaPasses.Pass last = new MediaPasses(shops.m2(), shops.tables()).last().orElseThrow();
        assertThat(last.missing()).isEqualTo(4);
        assertThat(last.text()).startsWith("Last pass over the media files: migrate media, ended ").endsWith("4 that the database names are missing.");
    }

    @Test
    void leavesBehindWhatNothingNames() throws IOException {
        file("catalog/product/a/b/ab.jpg", "named");
        file("catalog/product/c/d/cd.jpg", "unused");
        file("catalog/product/E/f/EF.jpg", "named in other letters");
        file("catalog/product/watermark/default/w.png", "of a setting");
        file("acme/x.dat", "an extension's");
        named("/a/b/ab.jpg", "/e/f/ef.jpg");

        MediaOutcome outcome = new MediaCopy(shops).run(true, false, MediaProgress.SILENT);

        assertThat(there()).containsExactly("acme/x.dat", "catalog/product/a/b/ab.jpg", "catalog/product/e/f/ef.jpg", "catalog/product/watermark/default/w.png");
        assertThat(outcome.unused()).isEqualTo(1);
        adds(outcome);
        assertThat(new MediaPasses(shops.m2(), shops.tables()).ordered().orElseThrow().onlyNamed()).isTrue();
    }

    @Test
    void refusesLinksOutOfTheFolderAndListsWhatCannotBeRead() throws IOException {
        Path secret = Files.createDirectories(folder.resolve("secret"));
        Files.writeString(secret.resolve("key"), "secret");
        file("a/real.jpg", "real");
        Files.createSymbolicLink(from.resolve("passwd"), secret.resolve("key"));
        Files.createSymbolicLink(from.resolve("outside"), secret);
        Files.createSymbolicLink(from.resolve("within.jpg"), from.resolve("a/real.jpg"));
        Files.createSymbolicLink(from.resolve("a/round"), from);
        Files.createSymbolicLink(from.resolve("dangling"), from.resolve("nothing"));
        // A name of an old Windows disk: its é is one byte.
        Files.writeString(Path.of(URI.create(from.toUri() + "caf%E9.jpg")), "western");
        Files.createDirectories(to.resolve("taken"));
        file("taken", "a file where Magento 2 has a folder");

        MediaOutcome outcome = run();

        assertThat(there()).containsExactly("a/real.jpg", "café.jpg", "within.jpg");
        assertThat(report()).anyMatch(line -> line.startsWith("refused,passwd,") && line.contains("not in the media folder"))
                .anyMatch(line -> line.startsWith("refused,outside,"))
                .anyMatch(line -> line.startsWith("refused,a/round,") && line.contains("a folder that it is in itself"))
                .anyMatch(line -> line.startsWith("refused,dangling,") && line.contains("a link to nothing"))
                .anyMatch(line -> line.startsWith("failed,taken,"))
                .noneMatch(line -> line.contains("western"));
        assertThat(outcome.refused()).isEqualTo(4);
        adds(outcome);
    }

    @Test
    void keepsWhatWasChangedInMagento2() throws IOException {
        file("a.jpg", "m1's");
        file("b.jpg", "same");
        Files.writeString(to.resolve("a.jpg"), "m2's own");
        Files.writeString(to.resolve("b.jpg"), "same");

        MediaOutcome outcome = run();

        assertThat(outcome.kept()).isEqualTo(1);
        assertThat(outcome.unchanged()).isEqualTo(1);
        assertThat(to.resolve("a.jpg")).hasContent("m2's own");
        assertThat(Files.getLastModifiedTime(to.resolve("b.jpg")).toInstant()).isEqualTo(THEN);
        shops.close();
        journey.with("CARAVAN_DELTA_CONFLICTS", "source");
        shops = journey.open();
        assertThat(run().copied()).isEqualTo(1);
        assertThat(to.resolve("a.jpg")).hasContent("m1's");
        journey.with("CARAVAN_DELTA_CONFLICTS", "quarantine");
    }

    @Test
    void stopsWhereTheDiskIsFullAndGoesOn() throws IOException {
        for (int i = 0; i < 20; i++) {
            file("f" + i, "content " + i);
        }
        int[] calls = {0};
        assertThatThrownBy(() -> run(true, exchange -> {
                    if (++calls[0] > 3) {
                        throw new IOException("No space left on device");
                    }
                })).isInstanceOf(MigrationStopped.class).hasMessageContaining("is full").hasMessageContaining("goes on from here");
        assertThat(there()).isNotEmpty().hasSizeLessThan(20).noneMatch(name -> name.startsWith(".caravan"));
        // What a kill leaves.
        Files.createDirectories(to.resolve(".caravan"));
        Files.writeString(to.resolve(".caravan/7"), "half a fi");
        MediaOutcome outcome = run();
        assertThat(outcome.copied()).isLessThan(20);
        assertThat(there()).hasSize(20).noneMatch(name -> name.startsWith(".caravan"));
    }

    @Test
    void neverGivesAFileItsNameThatIsNotWhole() throws IOException {
        file("gone.jpg", "vanishes");
        file("grown.jpg", "grows");
        file("damaged.jpg", "is damaged on its way");
        file("fine.jpg", "fine");
        Files.writeString(to.resolve("damaged.jpg"), "before");
        Files.setLastModifiedTime(to.resolve("damaged.jpg"), FileTime.from(THEN.minusSeconds(100)));

        MediaOutcome outcome = run(false, exchange -> {
            String name = exchange.getProperty("mediaTransfer").toString();
            Path written = to.resolve(".caravan").resolve(exchange.getMessage().getHeader("CamelFileName", String.class));
            if (name.equals("damaged.jpg")) {
                Files.writeString(written, "IS DAMAGED ON ITS WAY");
            } else if (name.equals("gone.jpg")) {
                throw new NoSuchFileException(name);
            }
        });

        assertThat(outcome.failed()).isEqualTo(2);
        assertThat(outcome.copied()).isEqualTo(2);
        assertThat(to.resolve("damaged.jpg")).hasContent("before");
        assertThat(there()).containsExactly("damaged.jpg", "fine.jpg", "grown.jpg");
        assertThat(report()).anyMatch(line -> line.startsWith("failed,damaged.jpg,") && line.contains("not what was written"))
                .anyMatch(line -> line.startsWith("failed,gone.jpg,") && line.contains("it is gone"));
        adds(outcome);
    }

    @Test
    void writesOutWhatTheDatabaseKeeps() throws IOException {
        file("catalog/product/a/b/ab.jpg", "a copy on disk");
        journey.m1("INSERT INTO core_config_data VALUES ('default', 0, 'system/media_storage_configuration/media_storage', '1')");
        for (String row : List.of(
                "REPEAT('x', 3000000), '2015-03-04 05:06:07', 'ab.jpg', 1, 'catalog/product/a/b'", "'root', '2015-03-04 05:06:07', 'root.jpg', NULL, NULL",
                "'evil', '2015-03-04 05:06:07', 'evil.jpg', 1, '../../x'", "'css', '2015-03-04 05:06:07', 'a.css', 1, 'css'", "'', '2015-03-04 05:06:07', 'empty', 1, 'e/'")) {
            journey.m1("INSERT INTO core_file_storage (content, upload_time, filename, directory_id, directory) VALUES (" + row + ")");
        }

        MediaOutcome outcome = run();

        assertThat(there()).containsExactly("catalog/product/a/b/ab.jpg", "e/empty", "root.jpg");
        assertThat(Files.size(to.resolve("catalog/product/a/b/ab.jpg"))).isEqualTo(3_000_000);
        assertThat(outcome.refused()).isEqualTo(1);
        adds(outcome);
        assertThat(run().unchanged()).isEqualTo(3);

        // Left over from an earlier time: only what is missed.
        journey.m1("TRUNCATE core_config_data");
        clean(to);
        journey.m1("INSERT INTO core_file_storage (content, filename, directory) VALUES ('missed', 'm.jpg', 'catalog/product/m/m')");
        named("/m/m/m.jpg");
        assertThat(run().missing()).isZero();
        assertThat(there()).containsExactly("catalog/product/a/b/ab.jpg", "catalog/product/m/m/m.jpg");
        assertThat(to.resolve("catalog/product/a/b/ab.jpg")).hasContent("a copy on disk");
    }

    @Test
    void copiesThousands() throws IOException {
        for (int i = 0; i < 700; i++) {
            Path file = from.resolve("many/" + i % 30 + "/" + i);
            Files.createDirectories(file.getParent());
            Files.writeString(file, "content of " + i);
        }
        assertThat(run().copied()).isEqualTo(700);
        assertThat(run().unchanged()).isEqualTo(700);
    }

    @Test
    void followsTheDelta() throws Exception {
        file("a.jpg", "a");
        run();
        try (DeltaService service = DeltaRun.service(shops, DeltaService.Start.CALLED, poll -> {});
                CamelProcess process = new CamelProcess(shops, Progress.SILENT, false).with(service).start()) {
            // Switched on, it would look for changes of rows, too.
            AdviceWith.adviceWith(process.context(), "delta", advice -> advice.replaceFromWith("direct:never"));
            file("b.jpg", "b");
            process.context().getRouteController().startRoute("delta-media");
            Instant end = Instant.now().plus(Duration.ofMillis(1200));
            while (Instant.now().isBefore(end) && !Files.exists(to.resolve("b.jpg"))) {
                LockSupport.parkNanos(20_000_000);
            }
            assertThat(to.resolve("b.jpg")).as("the delta is off").doesNotExist();
            process.context().getRouteController().startRoute("delta");
            end = Instant.now().plus(Duration.ofSeconds(30));
            while (Instant.now().isBefore(end) && !Files.exists(to.resolve("b.jpg"))) {
                LockSupport.parkNanos(20_000_000);
            }
            assertThat(to.resolve("b.jpg")).hasContent("b");
        }
    }

    @Test
    void saysWhatIsNotConfigured() throws IOException {
        Path gone = folder.resolve("gone");
        Files.createDirectories(gone);
        shops.close();
        journey.with("CARAVAN_MEDIA_FROM", gone.toString());
        shops = journey.open();
        journey.with("CARAVAN_MEDIA_FROM", from.toString());
        Files.delete(gone);
        assertThatThrownBy(this::run).isInstanceOf(MigrationStopped.class).hasMessageContaining("caravan.media.from");
    }
}
