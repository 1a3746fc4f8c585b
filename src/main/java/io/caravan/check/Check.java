package io.caravan.check;

import io.caravan.config.Configuration.ZeroDates;
import io.caravan.mapping.CopyStep;
import io.caravan.mapping.MappingFault;
import io.caravan.mapping.Mappings;
import io.caravan.mapping.Planner;
import io.caravan.mapping.TablePlan;
import io.caravan.route.Area;
import io.caravan.schema.Schema;
import io.caravan.schema.Table;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.BadSqlGrammarException;
import org.springframework.jdbc.UncategorizedSQLException;

/**
 * The check before the migration: both live schemas, and the data of M1, against mappings and routes. It only reads.
 */
public final class Check {

    private final Source source;
    private final DataSource m2DataSource;
    private final Schema m1;
    private final Schema m2;
    private final Mappings mappings;
    private final List<Area> areas;
    private final Planner planner;
    private final ZeroDates zeroDates;
    private final int workers;

    /**
     * @param m1DataSource the Magento 1 database
     * @param m2DataSource the Magento 2 database
     * @param m1 the live structure of Magento 1
     * @param m2 the live structure of Magento 2
     * @param mappings all mappings
     * @param areas what the routes move
     * @param planner resolves route steps against the same mappings and schemas
     * @param zeroDates what becomes of zero dates
     * @param workers how many tables are read at a time, one connection to M1 each
     */
    public Check(
            DataSource m1DataSource,
            DataSource m2DataSource,
            Schema m1,
            Schema m2,
            Mappings mappings,
            List<Area> areas,
            Planner planner,
            ZeroDates zeroDates,
            int workers) {
        this.source = new Source(m1DataSource);
        this.m2DataSource = m2DataSource;
        this.m1 = m1;
        this.m2 = m2;
        this.mappings = mappings;
        this.areas = List.copyOf(areas);
        this.planner = planner;
        this.zeroDates = zeroDates;
        this.workers = Math.max(1, workers);
    }

    /**
     * Checks what tables, columns, mappings and routes say; of the data only whether rows would be left behind.
     *
     * @throws DataAccessException if a database cannot be read
     */
    public Findings structure() {
        return check(false);
    }

    /**
     * Checks the structure and every value.
     *
     * @throws DataAccessException if a database cannot be read
     */
    public Findings all() {
        return check(true);
    }

    private Findings check(boolean values) {
        List<Finding> findings = new ArrayList<>();
        Map<TablePlan, Area> plans = plans(findings);
        Set<String> routed = areas.stream()
                .flatMap(area -> area.steps().stream())
                .map(CopyStep::table)
                .collect(Collectors.toCollection(HashSet::new));
        UnplannedTables unplanned = new UnplannedTables(source, m1, m2, mappings, routed);
        List<Callable<List<Finding>>> tasks = new ArrayList<>();
        tasks.add(unplanned::left);
        tasks.add(() -> unplanned.unfed(plans.keySet()));
        tasks.add(() -> new ReplacedContent(m2DataSource).of(plans));
        Collations collations = values ? new Collations(source.jdbc()) : null;
        plans.keySet().forEach(plan -> tasks.add(() -> check(plan, plans.keySet(), collations)));
        findings.addAll(inParallel(tasks));
        return Findings.of(findings);
    }

    private Map<TablePlan, Area> plans(List<Finding> faults) {
        Map<TablePlan, Area> plans = new LinkedHashMap<>();
        for (Area area : areas) {
            for (CopyStep step : area.steps()) {
                try {
                    planner.plan(step).ifPresent(plan -> plans.put(plan, area));
                } catch (MappingFault fault) {
                    fault.problems().forEach(problem -> faults.add(fault(step.table(), problem)));
                }
            }
        }
        return plans;
    }

    private static Finding fault(String table, String problem) {
        return Finding.of(Kind.MAPPING_FAULT, Severity.BLOCKING, table, problem);
    }

    private List<Finding> check(TablePlan plan, Set<TablePlan> plans, Collations collations) {
        try {
            // The server's own word on joins, conditions and expressions, before any of them is relied on.
            source.jdbc().queryForList(plan.select() + plan.where().map(where -> " WHERE " + where).orElse("") + " LIMIT 0");
            return checkRows(plan, plans, collations);
        } catch (BadSqlGrammarException | UncategorizedSQLException e) {
            return List.of(fault(plan.name(), "route '" + plan.step().area() + "', copy-table?table=" + plan.name()
                    + Optional.ofNullable(plan.mapping().place()).map(place -> ", mapping at " + place).orElse("")
                    + ": M1's server refuses the query: "
                    + String.valueOf(e.getMostSpecificCause().getMessage()).lines().findFirst().orElse("")
                    + ". Look at 'where', 'joins', 'references' and 'sql'."));
        }
    }

    private List<Finding> checkRows(TablePlan plan, Set<TablePlan> plans, Collations collations) {
        PlanStructure structure = new PlanStructure(plan, movedElsewhere(plan, plans));
        List<Probe> probes = new ArrayList<>(structure.probes());
        if (collations == null) {
            List<Finding> findings = new ArrayList<>(structure.narrower());
            findings.addAll(source.scan(plan, probes));
            return findings;
        }
        probes.addAll(new ValueProbes(plan, zeroDates).probes());
        List<Finding> findings = new ArrayList<>(source.scan(plan, probes));
        findings.addAll(new UniqueKeys(source, collations).of(plan));
        findings.addAll(new Orphans(source, m1).of(plan));
        findings.addAll(new ConvertedValues(source).of(plan));
        return findings;
    }

    private static Set<String> movedElsewhere(TablePlan plan, Set<TablePlan> plans) {
        Table table = plan.source();
        Set<String> moved = new LinkedHashSet<>();
        plans.stream()
                .filter(other -> other != plan && other.source() == table)
                .forEach(other -> table.columns().keySet().stream()
                        .filter(column -> other.imageOf(column).isPresent())
                        .forEach(moved::add));
        return moved;
    }

    private List<Finding> inParallel(List<Callable<List<Finding>>> tasks) {
        ExecutorService pool = Executors.newFixedThreadPool(workers);
        try {
            List<Finding> findings = new ArrayList<>();
            for (Future<List<Finding>> done : pool.invokeAll(tasks)) {
                findings.addAll(done.get());
            }
            return findings;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException("The check failed: " + e.getCause(), e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The check was interrupted", e);
        } finally {
            pool.shutdownNow();
        }
    }
}
