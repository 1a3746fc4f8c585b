package io.caravan.check;

import com.zaxxer.hikari.HikariDataSource;
import io.caravan.config.Configuration.ZeroDates;
import com.fasterxml.jackson.databind.JsonNode;
import io.caravan.convert.EmptyShop;
import io.caravan.convert.Shop;
import io.caravan.convert.StandardConversions;
import io.caravan.mapping.CopyStep;
import io.caravan.mapping.MappingReader;
import io.caravan.mapping.Mappings;
import io.caravan.mapping.Planner;
import io.caravan.route.Area;
import io.caravan.route.Areas;
import io.caravan.sample.SampleShop;
import io.caravan.sample.SharedMariaDb;
import io.caravan.schema.Schema;
import io.caravan.schema.SchemaReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/** The sample shop with what a check of it needs; its data, mappings and routes can be changed before the check. */
final class SampleCheck implements AutoCloseable {

    private final SharedMariaDb.Shops shops;
    private final HikariDataSource m1;
    private final HikariDataSource m2;
    private final Path mappings;
    private final List<Area> shipped = Areas.read(Path.of("routes"));
    private List<Area> areas = shipped;
    private ZeroDates zeroDates = ZeroDates.NULL;

    SampleCheck(Path folder) throws IOException {
        this(folder, "", "");
    }

    SampleCheck(Path folder, String m1Prefix, String m2Prefix) throws IOException {
        this.shops = SharedMariaDb.freshShop(m1Prefix, m2Prefix);
        this.m1 = dataSource(shops.m1());
        this.m2 = dataSource(shops.m2());
        this.mappings = Files.createDirectories(folder.resolve("mappings"));
        try (var files = Files.list(Path.of("mappings"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, mappings.resolve(file.getFileName()));
            }
        }
    }

    private HikariDataSource dataSource(String database) {
        String url = shops.db().jdbcUrl(database);
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl(url + (url.contains("?") ? "&" : "?")
                + "characterEncoding=UTF-8&connectionCollation=utf8mb4_general_ci&tinyInt1isBit=false"
                + "&yearIsDateType=false&zeroDateTimeBehavior=CONVERT_TO_NULL"
                + "&sessionVariables=sql_mode='NO_ENGINE_SUBSTITUTION'&jdbcCompliantTruncation=false");
        pool.setUsername("root");
        pool.setPassword("");
        pool.setMaximumPoolSize(3);
        pool.setMinimumIdle(0);
        return pool;
    }

    JdbcTemplate m1() {
        return new JdbcTemplate(m1);
    }

    JdbcTemplate m2() {
        return new JdbcTemplate(m2);
    }

    Path local() {
        return mappings.resolve("local");
    }

    /** Shipped mappings, shipped routes, default settings again. */
    SampleCheck asShipped() throws IOException {
        areas = shipped;
        zeroDates = ZeroDates.NULL;
        if (Files.isDirectory(local())) {
            try (var files = Files.list(local())) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
        }
        return this;
    }

    SampleCheck overlay(String yaml) throws IOException {
        Files.writeString(Files.createDirectories(local()).resolve("own.yaml"), yaml);
        return this;
    }

    SampleCheck zeroDates(ZeroDates policy) {
        zeroDates = policy;
        return this;
    }

    /** Takes a step out of the routes. */
    SampleCheck without(String table) {
        areas = areas.stream()
                .map(area -> new Area(area.id(), area.group(), area.description(), area.order(),
                        area.steps().stream().filter(step -> !step.table().equals(table)).toList(), area.scripts(), area.kept()))
                .toList();
        return this;
    }

    /** Adds a step to the routes. */
    SampleCheck with(CopyStep step) {
        List<Area> more = new ArrayList<>(areas);
        more.add(new Area(step.area(), Areas.DATA, "", Integer.MAX_VALUE, List.of(step), List.of(), List.of()));
        areas = List.copyOf(more);
        return this;
    }

    Findings all() {
        return check().all();
    }

    Findings structure() {
        return check().structure();
    }

    private Check check() {
        Schema first = new SchemaReader(m1, shops.m1Prefix()).read();
        Schema second = new SchemaReader(m2, shops.m2Prefix()).read();
        Mappings rules = new MappingReader(mappings).read();
        Planner planner = new Planner(rules, new StandardConversions(), shop(first, rules), first, second, 10_000);
        return new Check(m1, m2, first, second, rules, areas, planner, zeroDates, 2);
    }

    private Shop shop(Schema schema, Mappings rules) {
        return new EmptyShop() {
            @Override
            public List<String[]> query(String sql, Object... parameters) {
                return m1().query(schema.named(sql), (row, number) -> {
                    String[] values = new String[row.getMetaData().getColumnCount()];
                    for (int i = 0; i < values.length; i++) {
                        values[i] = row.getString(i + 1);
                    }
                    return values;
                }, parameters);
            }

            @Override
            public boolean hasTable(String table) {
                return schema.table(table).isPresent();
            }

            @Override
            public Map<String, String> classes() {
                return rules.classes();
            }

            @Override
            public JsonNode section(String key) {
                return rules.sections().getOrDefault(key, super.section(key));
            }

            @Override
            public Optional<String> m1CryptKey() {
                return Optional.of(SampleShop.M1_CRYPT_KEY);
            }

            @Override
            public Optional<String> m2CryptKey() {
                return Optional.of(SampleShop.M2_CRYPT_KEY);
            }
        };
    }

    @Override
    public void close() {
        m1.close();
        m2.close();
        shops.close();
    }
}
