package io.caravan.process;

import io.caravan.copy.SqlFaults;
import io.caravan.delta.Capture.Backlog;
import io.caravan.delta.service.Quarantine;
import io.caravan.delta.service.DeltaState;
import io.caravan.report.DeltaReport;
import io.caravan.schema.Identifier;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

/** Finds out how the delta stands, from both databases; no process is needed. */
public final class DeltaStatus {

    private static final int NEWEST = 5;

    private DeltaStatus() {}

    /** How the delta stands now. */
    public static DeltaReport of(Shops shops) {
        DeltaState state = new DeltaState(shops.m2(), shops.tables()).create();
        shops.tables().create();
        List<DeltaState.Running> processes = state.running();
        boolean enabled = shops.configuration().delta().enabled();
        boolean on = processes.isEmpty()
                ? state.wish().map(DeltaState.Wish::on).orElse(enabled)
                : processes.stream().anyMatch(DeltaState.Running::on);
        Quarantine quarantine = new Quarantine(shops.m2(), shops.tables());
        List<Backlog> backlog = List.of();
        Optional<String> unknown = Optional.empty();
        try {
            backlog = Captures.of(shops).backlog();
        } catch (DataAccessException e) {
            unknown = Optional.of(SqlFaults.reason(e));
        }
        return new DeltaReport(
                on, enabled, processes, state.polls(), state.failure(), DeltaReadiness.obstacle(shops), backlog, unknown,
                quarantine.count(), quarantine.newest(NEWEST), scripts(shops), state.get(DeltaState.GAP));
    }

    /** The scripts whose tables have changed since they last ran. */
    private static List<String> scripts(Shops shops) {
        JdbcTemplate m2 = new JdbcTemplate(shops.m2());
        String table = shops.configuration().m2().prefix() + "caravan_changed";
        boolean there = m2.queryForObject(
                "SELECT COUNT(*) FROM information_schema.tables WHERE table_schema = DATABASE() AND table_name = ?", Integer.class, table) > 0;
        return there ? m2.queryForList("SELECT DISTINCT script FROM " + Identifier.quoted(table) + " ORDER BY script", String.class) : List.of();
    }
}
