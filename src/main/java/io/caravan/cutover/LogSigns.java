package io.caravan.cutover;

import io.caravan.schema.Identifier;
import io.caravan.schema.SchemaReader;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** Writes to M1 as its change logs have numbered them. The next number of a log stays when its rows are consumed. */
final class LogSigns implements Signs {

    private static final Pattern NEXT = Pattern.compile("\\bAUTO_INCREMENT=(\\d+)");

    private final JdbcTemplate m1;
    private final String prefix;

    /**
     * @param m1 the M1 database
     * @param prefix M1's table prefix
     */
    LogSigns(DataSource m1, String prefix) {
        this.m1 = new JdbcTemplate(m1);
        this.prefix = SchemaReader.CHANGE_LOG + prefix;
    }

    @Override
    public Map<String, Long> now() {
        Map<String, Long> numbers = new TreeMap<>();
        for (String log : m1.queryForList(
                "SELECT table_name FROM information_schema.tables WHERE table_schema = DATABASE() AND LEFT(table_name, ?) = ?", String.class,
                prefix.length(), prefix)) {
            // information_schema may show a number of hours ago.
            String definition = m1.queryForObject("SHOW CREATE TABLE " + Identifier.quoted(log), (row, i) -> row.getString(2));
            Matcher next = NEXT.matcher(definition.substring(definition.lastIndexOf(')')));
            numbers.put(log.substring(prefix.length()), next.find() ? Long.parseLong(next.group(1)) : 1L);
        }
        return numbers;
    }

    @Override
    public boolean drained() {
        return false;
    }

    @Override
    public String source() {
        return "its change logs";
    }
}
