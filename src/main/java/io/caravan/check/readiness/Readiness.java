package io.caravan.check.readiness;

import io.caravan.check.Finding;
import io.caravan.config.Configuration;
import io.caravan.copy.RowLoad;
import io.caravan.mapping.MappingFault;
import io.caravan.process.Captures;
import io.caravan.process.Shops;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Whether both shops are ready: their servers, Magento 2's installation and content, and what goes on in Magento 1 meanwhile. It
 * only reads; that the databases can be reached and used is made sure of by {@link io.caravan.config.DatabaseProbe} before.
 */
public final class Readiness {

    private static final Logger LOG = LoggerFactory.getLogger(Readiness.class);

    private final Shops shops;
    private final JdbcTemplate m1;
    private final JdbcTemplate m2;

    /** @param shops both databases */
    public Readiness(Shops shops) {
        this.shops = shops;
        this.m1 = new JdbcTemplate(shops.m1());
        this.m2 = new JdbcTemplate(shops.m2());
    }

    /** What would stop a migration at its first write. */
    public List<Finding> obstacles() {
        return ServerLimits.readOnly(ServerLimits.Settings.of(m2));
    }

    /**
     * Everything that is worth knowing before, and while, the shop migrates.
     *
     * @throws io.caravan.mapping.MappingFault if {@code activity} in the mapping files is wrong
     * @throws io.caravan.config.ConfigurationFault if M2's {@code app/etc/config.php} cannot be read
     */
    public List<Finding> findings() {
        Activity activity = Activity.of(shops.mappings());
        ServerLimits.Settings first = ServerLimits.Settings.of(m1);
        ServerLimits.Settings second = ServerLimits.Settings.of(m2);
        LocalDate today = LocalDate.parse(m1.queryForObject("SELECT CAST(UTC_DATE() AS CHAR)", String.class));
        List<Finding> findings = new ArrayList<>(ServerLimits.readOnly(second));
        Configuration.Delta delta = shops.configuration().delta();
        if (delta.enabled()) {
            findings.addAll(ServerLimits.triggers(first, second, delta.capture() == Configuration.Capture.TRIGGERS));
        }
        findings.addAll(ServerLimits.keyless(shops.m2(), shops.m2Schema()));
        findings.add(ServerLimits.network(first, second));
        findings.addAll(ServerLimits.load(!shops.configuration().loadData() || RowLoad.isAllowed(m2)));
        try {
            findings.addAll(ServerLimits.packets(m1, shops.firstPlans().all(), second.packet()));
            findings.addAll(new OverwrittenContent(shops).findings());
        } catch (MappingFault fault) {
            // The check itself lists what is wrong with mappings and routes; until that is mended nobody knows what goes where.
            LOG.debug("not looked into", fault);
        }
        findings.addAll(new InstalledModules(m2, shops.m2Schema(), shops.configuration().m2().root()).findings());
        findings.addAll(new NewShopCron(m2, shops.m2Schema()).findings());
        findings.addAll(new OldShopCron(m1, shops.m1Schema(), activity).findings(today));
        began().ifPresent(since -> findings.addAll(new AdminActivity(m1, shops.m1Schema(), activity, followed()).findings(since, today)));
        return findings;
    }

    private boolean followed() {
        try {
            return Captures.missing(shops).isEmpty();
        } catch (MappingFault fault) {
            return false;
        }
    }

    /** When the first migration into this M2 began, by the clock of M1's server, in seconds since 1970; empty before. */
    private Optional<Long> began() {
        if (!shops.tables().exist()) {
            return Optional.empty();
        }
        Long began = m2.queryForObject("SELECT UNIX_TIMESTAMP(MIN(started_at)) FROM " + shops.tables().run(), Long.class);
        return Optional.ofNullable(began).map(second -> second + clock(m1) - clock(m2));
    }

    private static long clock(JdbcTemplate server) {
        return server.queryForObject("SELECT UNIX_TIMESTAMP()", Long.class);
    }
}
