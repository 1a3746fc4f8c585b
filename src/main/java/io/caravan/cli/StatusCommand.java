package io.caravan.cli;

import static io.caravan.report.Text.number;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.caravan.config.Ceiling;
import io.caravan.copy.Checkpoint;
import io.caravan.copy.Checkpoint.TableState;
import io.caravan.media.MediaPasses;
import io.caravan.process.Shops;
import io.caravan.process.Throttling;
import io.caravan.report.MigrationReport;
import io.caravan.script.ReadyScript;
import io.caravan.verify.Verdict;
import io.caravan.verify.Verdicts;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.springframework.jdbc.core.JdbcTemplate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code caravan status}. */
@Command(name = "status", mixinStandardHelpOptions = true, description = "How far a running or stopped migration is.")
final class StatusCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private ShopOptions options;

    @Option(names = "--json", description = "Print the status as JSON.")
    private boolean json;

    @Override
    public Integer call() {
        try (Shops shops = options.open()) {
            var out = spec.commandLine().getOut();
            if (!shops.tables().exist()) {
                out.println(json ? "{\"begun\": false}" : "Nothing has been migrated into this M2 database yet. Next: caravan check");
                return Caravan.DONE;
            }
            List<TableState> states = new Checkpoint(shops.m2(), shops.tables()).tables();
            List<TableState> tables = states.stream().filter(state -> !ReadyScript.isScript(state.mapping())).toList();
            long planned = shops.firstPlans().all().size();
            List<Map<String, Object>> runs = new JdbcTemplate(shops.m2()).queryForList(
                    "SELECT run_id, command, CAST(started_at AS CHAR) AS started_at, CAST(finished_at AS CHAR) AS finished_at,"
                            + " outcome FROM " + shops.tables().run() + " ORDER BY run_id DESC LIMIT 1");
            MigrationReport report = new MigrationReport(states, List.of());
            Optional<Verdict> verdict = new Verdicts(shops.m2(), shops.configuration().m2().prefix()).last();
            Optional<MediaPasses.Pass> media = new MediaPasses(shops.m2(), shops.tables()).last();
            Ceiling ceiling = Throttling.now(shops);
            if (json) {
                ObjectNode node = report.json();
                node.put("begun", true).put("tablesPlanned", planned).put("throttle", ceiling.toString());
                runs.forEach(run -> node.set("lastRun", new com.fasterxml.jackson.databind.ObjectMapper().valueToTree(run)));
                verdict.ifPresent(last -> node.set("lastVerdict", last.json()));
                media.ifPresent(pass -> node.set("lastMediaPass", pass.json()));
                out.println(node.toPrettyString());
                return Caravan.DONE;
            }
            runs.forEach(run -> out.println("Last run: " + run.get("command") + ", begun " + run.get("started_at") + " UTC, "
                    + (run.get("finished_at") == null ? "running, or stopped before its end" : "ended " + run.get("finished_at") + " UTC: " + run.get("outcome"))));
            if (!ceiling.isOff()) {
                out.println("From Magento 1 are read " + ceiling.said() + " (caravan throttle)");
            }
            out.println(number(tables.stream().filter(TableState::complete).count()) + " of " + number(planned) + " tables complete");
            tables.stream().filter(table -> !table.complete()).forEach(table -> out.println("  " + table.mapping() + ": "
                    + number(table.account().read()) + " of about " + number(table.estimatedRows()) + " rows"));
            out.println(verdict.map(Verdict::text).orElse("Not verified yet. Next, once all tables are complete: caravan verify"));
            media.map(MediaPasses.Pass::text).ifPresent(out::println);
            out.println();
            out.println(report.text());
            return Caravan.DONE;
        }
    }
}
