package io.caravan.verify;

import io.caravan.config.Configuration;
import io.caravan.config.ConfigurationReader;
import io.caravan.copy.Progress;
import io.caravan.process.CamelProcess;
import io.caravan.process.Shops;
import io.caravan.route.Area;
import io.caravan.sample.SampleShop;
import io.caravan.sample.SharedMariaDb;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** The sample shop, migrated, with both sides at hand. */
final class MigratedShop implements AutoCloseable {

    private final SharedMariaDb.Shops sample;
    private final Shops shops;

    private MigratedShop(SharedMariaDb.Shops sample, Shops shops) {
        this.sample = sample;
        this.shops = shops;
    }

    /** Loads the sample, changes it, and migrates all areas. */
    static MigratedShop migrated(String m1Prefix, String m2Prefix, int chunkRows, List<String> m1Changes) {
        MigratedShop shop = loaded(m1Prefix, m2Prefix, chunkRows, m1Changes);
        shop.migrate();
        return shop;
    }

    /** Migrates all areas. */
    void migrate() {
        shops.tables().create();
        try (CamelProcess process = new CamelProcess(shops, Progress.SILENT, false).start()) {
            process.plans().areas().forEach(process::run);
        }
    }

    /** Loads the sample and changes it. */
    static MigratedShop loaded(String m1Prefix, String m2Prefix, int chunkRows, List<String> m1Changes) {
        SharedMariaDb.Shops sample = SharedMariaDb.freshShop(m1Prefix, m2Prefix);
        m1Changes.forEach(sql -> sample.db().execute(sample.m1(), sql));
        Configuration configuration = new ConfigurationReader(
                        Path.of("").toAbsolutePath(),
                        Map.ofEntries(
                                Map.entry("CARAVAN_M1_URL", sample.db().jdbcUrl(sample.m1())),
                                Map.entry("CARAVAN_M1_USERNAME", "root"),
                                Map.entry("CARAVAN_M1_PREFIX", m1Prefix),
                                Map.entry("CARAVAN_M1_CRYPT_KEY", SampleShop.M1_CRYPT_KEY),
                                Map.entry("CARAVAN_M2_URL", sample.db().jdbcUrl(sample.m2())),
                                Map.entry("CARAVAN_M2_USERNAME", "root"),
                                Map.entry("CARAVAN_M2_PREFIX", m2Prefix),
                                Map.entry("CARAVAN_M2_CRYPT_KEY", SampleShop.M2_CRYPT_KEY),
                                Map.entry("CARAVAN_DELTA_PERIOD", "200ms"),
                                Map.entry("CARAVAN_CHUNK_ROWS", String.valueOf(chunkRows))))
                .read();
        return new MigratedShop(sample, Shops.open(configuration));
    }

    Shops shops() {
        return shops;
    }

    void m1(String sql) {
        sample.db().execute(sample.m1(), sql);
    }

    void m2(String sql) {
        sample.db().execute(sample.m2(), sql);
    }

    String m2Value(String sql) {
        return new org.springframework.jdbc.core.JdbcTemplate(shops.m2()).queryForObject(sql, String.class);
    }

    Verified verify() {
        return verify(shops.areas().stream().map(Area::id).toList());
    }

    Verified verify(Collection<String> areas) {
        return new Verification(shops, shops.plans(), areas, 2).run(Verification.Progress.SILENT);
    }

    /** What a verification of everything finds in one M2 table. */
    TableVerified table(String m2Table) {
        return verify().tables().stream().filter(table -> table.table().equals(m2Table)).findFirst().orElseThrow();
    }

    @Override
    public void close() {
        shops.close();
        sample.close();
    }
}
