package io.caravan.process;

import io.caravan.copy.WritingPool;
import io.caravan.schema.Identifier;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.CannotCreateTransactionException;

/** Whether M2's user can do in one statement what reads from M1's database and writes into M2's. */
final class OneServer {

    private static final Logger LOG = LoggerFactory.getLogger(OneServer.class);

    private OneServer() {}

    /**
     * The sessions to write chunks by.
     *
     * @param shops both databases
     * @param across makes the pool of M2's user in M1's database
     */
    static WritingPool writing(Shops shops, Supplier<DataSource> across) {
        Optional<String> obstacle = obstacle(shops);
        obstacle.ifPresent(why -> LOG.info("Rows go through Caravan, not from database to database inside the server: {}", why));
        return obstacle.isPresent() ? WritingPool.apart(shops.m2()) : new WritingPool(across.get(), Optional.of(shops.m2Schema().database()));
    }

    /** Why M2's user cannot do it, and what would let it; empty where it can. */
    static Optional<String> obstacle(Shops shops) {
        String m1 = Identifier.quoted(shops.m1Schema().database());
        try {
            JdbcTemplate session = new JdbcTemplate(shops.m2());
            for (var table : shops.m1Schema().tables().values()) {
                session.query("SELECT 1 FROM " + m1 + "." + table.sql() + " LIMIT 0", row -> { });
                break;
            }
            String trial = Identifier.quoted(shops.m2Schema().database()) + ".`caravan_values`";
            session.execute((java.sql.Connection connection) -> {
                try (var statement = connection.createStatement()) {
                    statement.execute("CREATE TEMPORARY TABLE " + trial + " (k0 INT NOT NULL, PRIMARY KEY (k0)) ENGINE=InnoDB");
                    statement.execute("DROP TEMPORARY TABLE " + trial);
                }
                return null;
            });
            Map<String, Object> binlog = session.queryForMap("SELECT @@log_bin AS written, @@binlog_format AS format");
            return "STATEMENT".equals(binlog.get("format")) && !"0".equals(String.valueOf(binlog.get("written")))
                    ? Optional.of("binlog_format is STATEMENT, which cannot write what is read without locks; MIXED or ROW can")
                    : Optional.empty();
        } catch (DataAccessException | CannotCreateTransactionException e) {
            Throwable cause = e.getCause() instanceof SQLException refused ? refused : e;
            return Optional.of("the user " + shops.configuration().m2().username() + " of Magento 2 may not read Magento 1's database, or make temporary tables ("
                    + cause.getMessage() + "); an administrator can allow it: GRANT SELECT ON " + m1 + ".* TO ..., GRANT CREATE TEMPORARY TABLES ON "
                    + Identifier.quoted(shops.m2Schema().database()) + ".* TO ...");
        }
    }
}
