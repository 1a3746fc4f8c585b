package io.caravan.cli;

import io.caravan.delta.service.Quarantine;
import io.caravan.process.Shops;
import io.caravan.report.Text;
import io.caravan.report.Text.Heading;
import java.util.List;

/** What the delta could not apply, for the terminal. */
final class QuarantinedRows {

    private static final int SHOWN = 10;

    private QuarantinedRows() {}

    static String text(Shops shops) {
        Quarantine quarantine = new Quarantine(shops.m2(), shops.tables());
        long rows = quarantine.count();
        return Text.number(rows) + " rows cannot be applied; they are tried again at each poll" + (rows > SHOWN ? ". The newest:" : ":") + "\n"
                + table(quarantine.newest(SHOWN))
                + "\nAll of them: SELECT * FROM caravan_quarantine WHERE chunk = 0 in M2. Mend the cause in either shop (docs/delta.md).";
    }

    static String table(List<Quarantine.Row> rows) {
        return Text.table(rows, List.of(
                Heading.words("table", Quarantine.Row::mapping),
                Heading.words("row", Quarantine.Row::key),
                Heading.words("why", Quarantine.Row::reason)));
    }
}
