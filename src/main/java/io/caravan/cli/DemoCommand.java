package io.caravan.cli;

import io.caravan.config.Configuration;
import io.caravan.config.ConfigurationReader;
import io.caravan.copy.Plans;
import io.caravan.process.Migration;
import io.caravan.process.Shops;
import io.caravan.report.MigrationReport;
import io.caravan.report.TerminalProgress;
import io.caravan.report.Text;
import io.caravan.sample.EmbeddedMariaDb;
import io.caravan.sample.SampleShop;
import io.caravan.verify.Inspection;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code caravan demo}. */
@Command(name = "demo", mixinStandardHelpOptions = true,
        description = "The whole migration of a sample shop on an embedded MariaDB. Touches nothing else on this machine.")
final class DemoCommand implements Callable<Integer> {

    private static final String M1 = "caravan_demo_m1";
    private static final String M2 = "caravan_demo_m2";

    @Spec
    private CommandSpec spec;

    @Option(names = "--port", paramLabel = "PORT", defaultValue = "0", description = "The database's port; a free one by default.")
    private int port;

    @Option(names = "--keep", description = "Keep the database running afterwards, until Ctrl+C, to look at both shops.")
    private boolean keep;

    @Override
    public Integer call() throws Exception {
        var out = spec.commandLine().getOut();
        Path data = ShopOptions.home().resolve("var").resolve("demo");
        out.println("Starting an embedded MariaDB 11.4 ...");
        try (EmbeddedMariaDb db = EmbeddedMariaDb.options().dataFolder(data).port(port).start()) {
            out.println("Making a Magento 1 shop and an empty Magento 2 ...");
            SampleShop.load(db, M1, M2);
            Configuration configuration = new ConfigurationReader(ShopOptions.home(), environment(db)).read(emptyFile());
            int exit;
            try (Shops shops = Shops.open(configuration)) {
                exit = migrate(shops);
            }
            out.println();
            out.println("Look at both databases while it runs (caravan demo --keep):");
            out.println("  " + db.client() + " -u root -h 127.0.0.1 -P " + db.port() + " --skip-ssl " + M2);
            out.println("  " + M1 + " is the Magento 1 shop, " + M2 + " the Magento 2 that it arrived in; the rows that stayed behind are in caravan_quarantine.");
            out.flush();
            if (keep) {
                out.println("The database runs until Ctrl+C.");
                out.flush();
                new java.util.concurrent.CountDownLatch(1).await();
            }
            return exit;
        }
    }

    private int migrate(Shops shops) {
        var out = spec.commandLine().getOut();
        Plans plans = shops.firstPlans();
        Migration.Outcome outcome;
        try (TerminalProgress progress = new TerminalProgress(System.err, Terminal.present(), plans.all())) {
            outcome = new Migration(shops).run(plans.areas(), List.of(), "demo", progress);
        }
        out.println(new MigrationReport(outcome.tables(), outcome.topics()).text());
        out.println("Took " + Text.duration(outcome.millis()) + ". The sample shop holds bad rows on purpose, so that you see what becomes of them.");
        out.println();
        Inspection.Outcome found = VerifyCommand.verify(shops, plans, plans.areas(), true);
        out.println(found.text(Terminal.width()));
        return found.verdict().clean() ? Caravan.DONE : Caravan.DIFFERENT;
    }

    private static Map<String, String> environment(EmbeddedMariaDb db) {
        return Map.of(
                "CARAVAN_M1_URL", db.jdbcUrl(M1), "CARAVAN_M1_USERNAME", EmbeddedMariaDb.USERNAME,
                "CARAVAN_M1_CRYPT_KEY", SampleShop.M1_CRYPT_KEY,
                "CARAVAN_M2_URL", db.jdbcUrl(M2), "CARAVAN_M2_USERNAME", EmbeddedMariaDb.USERNAME,
                "CARAVAN_M2_CRYPT_KEY", SampleShop.M2_CRYPT_KEY);
    }

    /** An operator's own configuration must not leak into the demo. */
    private static Path emptyFile() throws java.io.IOException {
        Path file = java.nio.file.Files.createTempFile("caravan-demo", ".properties");
        file.toFile().deleteOnExit();
        return file;
    }
}
