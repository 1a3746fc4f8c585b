package io.caravan.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.caravan.config.Configuration.Database;
import io.caravan.config.Configuration.Tls;
import io.caravan.config.Server.Product;
import io.caravan.sample.EmbeddedMariaDb;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class DatabaseProbeTest {

    private static final String SECRET = "s3cr3t'\"";

    private static EmbeddedMariaDb server;

    @BeforeAll
    static void shops() {
        server = EmbeddedMariaDb.start();
        tables("shop1", "", "core_resource", "core_website", "eav_entity_type");
        tables("shop2", "", "setup_module", "store_website", "eav_entity_type");
        tables("prefixed1", "mg_", "core_resource", "core_website", "eav_entity_type");
        tables("prefixed2", "m2_", "setup_module", "store_website", "eav_entity_type");
        tables("twice1", "a_", "core_resource", "core_website", "eav_entity_type");
        tables("blog", "wp_", "posts", "core_resource");
        tables("empty", "");
        user("reader", "GRANT SELECT ON `shop1`.* TO 'reader'@'%'");
        user("writer", "GRANT SELECT, INSERT, UPDATE, DELETE, CREATE, DROP ON `shop2`.* TO 'writer'@'%'");
        user("half", "GRANT SELECT, INSERT ON `shop2`.* TO 'half'@'%'", "GRANT UPDATE ON `shop1`.* TO 'half'@'%'");
        user("pieces", "GRANT SELECT ON shop1.core_resource TO 'pieces'@'%'",
                "GRANT SELECT ON shop1.core_website TO 'pieces'@'%'",
                "GRANT SELECT ON shop1.eav_entity_type TO 'pieces'@'%'");
        user("actor", "CREATE ROLE copying",
                "GRANT SELECT, INSERT, UPDATE, DELETE, CREATE, DROP ON `shop_`.* TO copying",
                "GRANT copying TO 'actor'@'%'", "SET DEFAULT ROLE copying FOR 'actor'@'%'");
        user("understudy", "GRANT SELECT ON `shop2`.* TO 'understudy'@'%'", "GRANT copying TO 'understudy'@'%'");
        user("encrypted", "GRANT ALL ON *.* TO 'encrypted'@'%' REQUIRE SSL");
        user("locked", "ALTER USER 'locked'@'%' ACCOUNT LOCK");
    }

    private static void tables(String database, String prefix, String... names) {
        server.createDatabase(database);
        for (String name : names) {
            server.execute(database, "CREATE TABLE `" + prefix + name + "` (id INT PRIMARY KEY)");
        }
    }

    private static void user(String name, String... statements) {
        server.execute("", "CREATE USER '" + name + "'@'%' IDENTIFIED BY 's3cr3t''\"'");
        for (String statement : statements) {
            server.execute("", statement);
        }
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void bothAreUsable() {
        Servers servers = DatabaseProbe.probe(Sides.configuration(m1("shop1", "reader"), m2("shop2", "writer")));

        assertThat(servers.same()).isTrue();
        assertThat(servers.m1().side()).isEqualTo("m1");
        assertThat(servers.m1().product()).isEqualTo(Product.MARIADB);
        assertThat(servers.m1().version()).startsWith("11.4.");
        assertThat(servers.m1().major()).isEqualTo(11);
        assertThat(servers.m1().minor()).isEqualTo(4);
        assertThat(servers.m1().database()).isEqualTo("shop1");
        assertThat(servers.m1().account()).isEqualTo("reader@%");
        assertThat(servers.m1().tls()).isEmpty();
        assertThat(servers.m2().database()).isEqualTo("shop2");
    }

    @Test
    void changeLogsNeedMore() {
        assertThat(catchThrowableOfType(UnusableDatabase.class,
                        () -> DatabaseProbe.probe(Sides.configuration(m1("shop1", "reader"), m2("shop2", "writer"), true))).faults())
                .containsExactly("m1 " + url("shop1") + " as reader: the user lacks TRIGGER, INSERT, DELETE, CREATE, DROP, ALTER; run "
                        + "GRANT TRIGGER, INSERT, DELETE, CREATE, DROP, ALTER ON `shop1`.* TO 'reader'@'%'; or, as only change logs need it, "
                        + "set caravan.delta.capture=compare, which is slower",
                        "m2 " + url("shop2") + " as writer: the user lacks TRIGGER; run GRANT TRIGGER ON `shop2`.* TO 'writer'@'%';");
    }

    @Test
    void prefixesAreUsable() {
        DatabaseProbe.probe(Sides.configuration(
                side("m1", url("prefixed1"), "root", "", "mg_"), side("m2", url("prefixed2"), "root", "", "m2_")));
    }

    @Test
    void tableGrantsAndRolesAreUsable() {
        Servers servers = DatabaseProbe.probe(Sides.configuration(m1("shop1", "pieces"), m2("shop2", "actor")));

        assertThat(servers.m2().account()).isEqualTo("actor@%");
    }

    @Test
    void prefixMissing() {
        assertThat(faults(root("m1", "prefixed1"), root("m2", "prefixed2"))).containsExactly(
                "m1 " + url("prefixed1") + " as root: no table is called core_resource, but there is mg_core_resource; "
                        + "set caravan.m1.prefix=mg_",
                "m2 " + url("prefixed2") + " as root: no table is called setup_module, but there is m2_setup_module; "
                        + "set caravan.m2.prefix=m2_");
    }

    @Test
    void prefixTooMuch() {
        assertThat(faults(side("m1", url("shop1"), "root", "", "x_"), root("m2", "shop2"))).containsExactly(
                "m1 " + url("shop1") + " as root: no table is called x_core_resource, but there is core_resource; "
                        + "remove caravan.m1.prefix");
    }

    @Test
    void severalShopsInOneDatabase() {
        for (String table : List.of("core_resource", "core_website", "eav_entity_type")) {
            server.execute("twice1", "CREATE TABLE IF NOT EXISTS b_" + table + " (id INT)");
        }
        assertThat(faults(root("m1", "twice1"), root("m2", "shop2")).get(0))
                .endsWith("set caravan.m1.prefix=a_, or set caravan.m1.prefix=b_");
    }

    @Test
    void exchanged() {
        assertThat(faults(root("m1", "shop2"), root("m2", "shop1"))).containsExactly(
                "m1 " + url("shop2") + " as root: this is the database of a Magento 2 shop; caravan.m1.url and "
                        + "caravan.m2.url may be exchanged",
                "m2 " + url("shop1") + " as root: this is the database of a Magento 1 shop; caravan.m1.url and "
                        + "caravan.m2.url may be exchanged");
    }

    @Test
    void noShopAtAll() {
        assertThat(faults(root("m1", "blog"), root("m2", "empty"))).containsExactly(
                "m1 " + url("blog") + " as root: this is not the database of a Magento 1 shop: it has no table "
                        + "core_resource, core_website, eav_entity_type; check the database in caravan.m1.url",
                "m2 " + url("empty") + " as root: the database has no tables that this user may see; install Magento 2 "
                        + "there first (bin/magento setup:install)");
    }

    @Test
    void oneDatabaseForBoth() {
        Database m2 = side("m2", url("shop1").replace("127.0.0.1", "localhost"), "root", "", "");
        assertThat(faults(root("m1", "shop1"), m2)).last().asString()
                .isEqualTo("m1 and m2 are the same database, shop1 on one server; Caravan copies from one into another: "
                        + "change caravan.m1.url or caravan.m2.url");
    }

    @Test
    void privilegesMissing() {
        assertThat(faults(m1("shop1", "half"), m2("shop2", "half"))).containsExactly(
                "m1 " + url("shop1") + " as half: the user lacks SELECT; run GRANT SELECT ON `shop1`.* TO 'half'@'%';",
                "m2 " + url("shop2") + " as half: the user lacks UPDATE, DELETE, CREATE, DROP; run "
                        + "GRANT UPDATE, DELETE, CREATE, DROP ON `shop2`.* TO 'half'@'%';");
    }

    @Test
    void noPrivilegesAtAll() {
        assertThat(faults(m1("shop1", "reader"), m2("shop2", "reader"))).containsExactly(
                "m2 " + url("shop2") + " as reader: the user reader may not use this database; check the database in "
                        + "caravan.m2.url, or run "
                        + "GRANT SELECT, INSERT, UPDATE, DELETE, CREATE, DROP ON `shop2`.* TO 'reader'@'%';");
    }

    @Test
    void roleThatSleeps() {
        assertThat(faults(m1("shop1", "reader"), m2("shop2", "understudy"))).containsExactly(
                "m2 " + url("shop2") + " as understudy: the user lacks INSERT, UPDATE, DELETE, CREATE, DROP; run "
                        + "GRANT INSERT, UPDATE, DELETE, CREATE, DROP ON `shop2`.* TO 'understudy'@'%'; or, if its "
                        + "role has it, make that active: SET DEFAULT ROLE `copying` FOR 'understudy'@'%';");
    }

    @Test
    void wrongPasswordAndUnknownDatabase() {
        List<String> faults = faults(side("m1", url("shop1"), "reader", "wrong", ""), root("m2", "nowhere"));

        assertThat(faults).hasSize(2);
        assertThat(faults.get(0)).startsWith("m1 " + url("shop1") + " as reader: the server refuses the user or the "
                        + "password (Access denied for user 'reader'@")
                .contains("; check caravan.m1.username and caravan.m1.password")
                .doesNotContain("wrong");
        assertThat(faults.get(1)).isEqualTo("m2 " + url("nowhere") + " as root: the server has no database nowhere; "
                + "check caravan.m2.url");
    }

    @Test
    void nobodyThere() throws IOException {
        int closed;
        try (ServerSocket socket = new ServerSocket(0)) {
            closed = socket.getLocalPort();
        }
        Database m1 = side("m1", "jdbc:mysql://no-such-host.invalid:3306/shop1", "root", SECRET, "");
        Database m2 = side("m2", "jdbc:mysql://127.0.0.1:" + closed + "/shop2", "root", SECRET, "");
        List<String> faults = faults(m1, m2);

        assertThat(faults).hasSize(2);
        assertThat(faults.get(0)).contains("no host of this name is known (no-such-host.invalid").contains("caravan.m1.url");
        assertThat(faults.get(1)).endsWith("nothing answers at this host and port; check caravan.m2.url, and that the "
                + "server runs and listens on TCP (bind-address, skip-networking)");
    }

    @Test
    void nothingSaid() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            Database m1 = side("m1", "jdbc:mysql://127.0.0.1:" + silent.getLocalPort() + "/shop1", "root", "", "");
            assertThat(faults(m1, root("m2", "shop2"))).singleElement().asString()
                    .contains("the server does not answer within 3.0 s").contains("caravan.m1.connect-timeout");
        }
    }

    @Test
    void tlsThatTheServerLacks() {
        Tls required = new Tls("REQUIRED", Optional.empty(), Optional.empty(), Optional.empty());
        Database m1 = Sides.side("m1", url("shop1"), "root", "", "", required);

        assertThat(faults(m1, m2("shop2", "encrypted"))).satisfiesExactly(
                fault -> assertThat(fault).endsWith("the server has no TLS, but caravan.m1.tls.mode=REQUIRED wants it; "
                        + "enable it there, or set caravan.m1.tls.mode=PREFERRED"),
                fault -> assertThat(fault).contains("a user that must use TLS (REQUIRE SSL) is refused in the same way: "
                        + "then set caravan.m2.tls.mode=REQUIRED"));
    }

    @Test
    void lockedAccount() {
        assertThat(faults(m1("shop1", "locked"), root("m2", "shop2"))).singleElement().asString()
                .contains("the account locked is locked");
    }

    private static List<String> faults(Database m1, Database m2) {
        UnusableDatabase unusable = catchThrowableOfType(
                UnusableDatabase.class, () -> DatabaseProbe.probe(Sides.configuration(m1, m2)));
        assertThat(unusable).hasNoCause().message().doesNotContain(SECRET);
        return unusable.faults();
    }

    private static Database root(String side, String database) {
        return side(side, url(database), "root", "", "");
    }

    private static Database m1(String database, String user) {
        return side("m1", url(database), user, SECRET, "");
    }

    private static Database m2(String database, String user) {
        return side("m2", url(database), user, SECRET, "");
    }

    private static Database side(String side, String url, String user, String password, String prefix) {
        return Sides.side(side, url, user, password, prefix, Sides.NO_TLS);
    }

    private static String url(String database) {
        return server.jdbcUrl(database);
    }
}
