package io.caravan.script;

import io.caravan.copy.Checkpoint;
import io.caravan.copy.Progress;
import io.caravan.process.CamelProcess;
import io.caravan.process.Journey;
import io.caravan.process.Shops;
import io.caravan.route.Area;
import io.caravan.schema.Identifier;
import io.caravan.schema.Table;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.camel.ProducerTemplate;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Stands in for the delta in tests of scripts: changes tables of M2, tells the scripts of it, and runs those that are due.
 */
public final class DeltaOfScripts implements AutoCloseable {

    private final Shops shops;
    private final CamelProcess process;
    private final JdbcTemplate m2;
    private final TransactionTemplate transaction;
    private final List<String> ran = new ArrayList<>();

    /** Starts the process on a migrated journey. */
    public DeltaOfScripts(Journey journey) {
        this.shops = journey.open();
        this.process = new CamelProcess(shops, Progress.SILENT, false).start();
        this.m2 = new JdbcTemplate(shops.m2());
        this.transaction = new TransactionTemplate(new DataSourceTransactionManager(shops.m2()));
    }

    /** What the process is asked. */
    public DerivedScripts derived() {
        return process.context().getRegistry().lookupByNameAndType("derivedScripts", DerivedScripts.class);
    }

    /** Runs SQL on one table of M2 (without prefix, named {@code {t}}), and notes what the rows held before and after. */
    public DeltaOfScripts change(String table, String... statements) {
        String physical = Identifier.quoted(shops.configuration().m2().prefix() + table);
        transaction.executeWithoutResult(status -> change(table, () -> List.of(statements).forEach(sql -> m2.update(sql.replace("{t}", physical)))));
        return this;
    }

    private void change(String table, Runnable change) {
        String physical = Identifier.quoted(shops.configuration().m2().prefix() + table);
        List<String> columns = List.copyOf(derived().asked(table));
        Set<String> before = rows(physical);
        change.run();
        Set<String> after = rows(physical);
        Set<String> same = new LinkedHashSet<>(before);
        same.retainAll(after);
        before.removeAll(same);
        after.removeAll(same);
        before.addAll(after);
        if (!before.isEmpty() && derived().concerns(table)) {
            List<String> names = columnsOf(physical);
            List<Object[]> images = before.stream()
                    .map(row -> row.split("\u0001", -1))
                    .map(row -> columns.stream().map(column -> row[names.indexOf(column)]).map(value -> value.equals("\u0000") ? null : value).toArray())
                    .toList();
            derived().changed(table, columns, images);
        }
    }

    /** Copies tables anew by routes {@code direct:again-MAPPING} that the test has written, and notes what has changed. */
    public DeltaOfScripts copyAgain(String... mappings) {
        for (String mapping : mappings) {
            String table = process.plans().plan(mapping).orElseThrow().target().name();
            change(table, () -> {
                new Checkpoint(shops.m2(), shops.tables()).forget(mapping);
                try (ProducerTemplate template = process.context().createProducerTemplate()) {
                    template.requestBody("direct:again-" + mapping, (Object) null);
                } catch (java.io.IOException e) {
                    throw new java.io.UncheckedIOException(e);
                }
            });
        }
        return this;
    }

    private List<String> columnsOf(String physical) {
        return m2.query("SELECT * FROM " + physical + " LIMIT 0", rows -> {
            List<String> names = new ArrayList<>();
            for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                names.add(rows.getMetaData().getColumnLabel(i));
            }
            return names;
        });
    }

    private Set<String> rows(String physical) {
        return new LinkedHashSet<>(m2.query("SELECT * FROM " + physical, (row, number) -> {
            List<String> values = new ArrayList<>();
            for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                String value = row.getString(i);
                values.add(value == null ? "\u0000" : value);
            }
            return String.join("\u0001", values);
        }));
    }

    /** What a poll does after its changes: runs what is due, area by area. */
    public List<String> poll(boolean all) {
        ran.clear();
        try (ProducerTemplate template = process.context().createProducerTemplate()) {
            for (Area area : process.plans().areas()) {
                for (String script : derived().due(area, all)) {
                    ran.add((derived().runsWhole(script) ? "whole " : "rows ") + script);
                    template.requestBody("direct:run-derived-script", script);
                }
            }
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return List.copyOf(ran);
    }

    /** M2's structure. */
    public Table table(String name) {
        return shops.m2Schema().table(name).orElseThrow();
    }

    /** Runs a script as a fresh migration would, whatever was noted. */
    public void runWhole(String area) {
        shops.m2Schema();
        Area whole = process.plans().areas().stream().filter(a -> a.id().equals(area)).findFirst().orElseThrow();
        whole.scripts().forEach(script -> m2.update("DELETE FROM " + shops.tables().checkpoint() + " WHERE mapping = ?", ReadyScript.checkpoint(script)));
        process.run(whole);
    }

    @Override
    public void close() {
        process.close();
        shops.close();
    }
}
