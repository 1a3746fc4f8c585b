package io.caravan.delta.capture;

import io.caravan.delta.capture.LogTrigger.Event;
import io.caravan.delta.capture.LogTrigger.Slot;
import io.caravan.delta.capture.LogTrigger.Timing;
import io.caravan.schema.Schema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The triggers that fill some change logs. */
final class LogTriggers {

    private final Map<Slot, List<String>> statements = new LinkedHashMap<>();

    private LogTriggers() {}

    /**
     * @param logs the logs to be filled
     * @param m1 all of M1's tables: a foreign key of one that is not watched may take rows of one that is
     */
    static List<LogTrigger> of(List<ChangeLog> logs, Schema m1) {
        LogTriggers triggers = new LogTriggers();
        logs.forEach(triggers::add);
        new Cascades(logs, m1).statements(triggers::add);
        return triggers.statements.entrySet().stream().map(entry -> new LogTrigger(entry.getKey(), List.copyOf(entry.getValue()))).toList();
    }

    private void add(ChangeLog log) {
        String table = log.watched().table().physicalName();
        add(new Slot(table, Timing.AFTER, Event.INSERT), log.logs('I', "NEW"));
        Slot update = new Slot(table, Timing.AFTER, Event.UPDATE);
        add(update, "IF " + ChangeLog.differs(log.watched().columns()) + " THEN " + log.logs('D', "OLD") + "; END IF");
        add(update, log.logs('U', "NEW"));
        add(new Slot(table, Timing.AFTER, Event.DELETE), log.logs('D', "OLD"));
    }

    private void add(Slot slot, String statement) {
        statements.computeIfAbsent(slot, none -> new ArrayList<>()).add(statement);
    }
}
