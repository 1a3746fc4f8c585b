package io.caravan.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InitialConfigurationTest {

    private static final String LOCAL_XML = """
            <?xml version="1.0"?>
            <config>
                <global>
                    <install><date><![CDATA[Mon, 01 Feb 2010 10:00:00 +0000]]></date></install>
                    <crypt><key><![CDATA[0123456789abcdef0123456789abcdef]]></key></crypt>
                    <disable_local_modules>false</disable_local_modules>
                    <resources>
                        <db><table_prefix><![CDATA[mg_]]></table_prefix></db>
                        <default_setup>
                            <connection>
                                <host><![CDATA[db.example.com:3307]]></host>
                                <username><![CDATA[shop]]></username>
                                <password><![CDATA[ p\\a#s!s&<>\u00fc= ]]></password>
                                <dbname><![CDATA[magento]]></dbname>
                                <initStatements><![CDATA[SET NAMES utf8]]></initStatements>
                                <active>1</active>
                            </connection>
                        </default_setup>
                    </resources>
                </global>
            </config>
            """;

    private static final String ENV_PHP = """
            <?php
            return [
                'backend' => ['frontName' => 'admin'],
                'crypt' => [
                    'key' => 'oldkey
            newkey'
                ],
                'db' => [
                    'table_prefix' => '',
                    'connection' => [
                        'default' => [
                            'host' => 'localhost',
                            'dbname' => 'magento2',
                            'username' => 'shop2',
                            'password' => 'it\\'s \\\\ secret',
                            'driver_options' => [\\PDO::MYSQL_ATTR_LOCAL_INFILE => 1],
                            'active' => '1'
                        ]
                    ]
                ],
                'x-frame-options' => getenv('FRAMES') ?: 'SAMEORIGIN'
            ];
            """;

    @TempDir
    private Path folder;

    private Path m1;
    private Path m2;
    private Path file;

    @BeforeEach
    void shops() throws IOException {
        m1 = folder.resolve("m1");
        m2 = folder.resolve("m2");
        Files.createDirectories(m1.resolve("app/etc"));
        Files.createDirectories(m2.resolve("app/etc"));
        write(LOCAL_XML, ENV_PHP);
        file = folder.resolve("config/caravan.properties");
    }

    private void write(String localXml, String envPhp) throws IOException {
        Files.writeString(m1.resolve("app/etc/local.xml"), localXml);
        Files.writeString(m2.resolve("app/etc/env.php"), envPhp);
    }

    @Test
    void whatIsWrittenIsRead() throws IOException {
        both().write(file, false);
        Configuration configuration = new ConfigurationReader(folder, Map.of()).read();

        assertThat(configuration.m1().url()).isEqualTo("jdbc:mysql://db.example.com:3307/magento");
        assertThat(configuration.m1().username()).isEqualTo("shop");
        assertThat(configuration.m1().password()).isEqualTo(" p\\a#s!s&<>ü= ");
        assertThat(configuration.m1().prefix()).isEqualTo("mg_");
        assertThat(configuration.m1().root()).contains(m1);
        assertThat(configuration.m1().cryptKey()).contains("0123456789abcdef0123456789abcdef");
        assertThat(configuration.m2().url()).isEqualTo("jdbc:mysql://localhost:3306/magento2");
        assertThat(configuration.m2().username()).isEqualTo("shop2");
        assertThat(configuration.m2().password()).isEqualTo("it's \\ secret");
        assertThat(configuration.m2().prefix()).isEmpty();
        assertThat(configuration.m2().cryptKey()).contains("oldkey\nnewkey");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
        assertThat(Files.list(file.getParent())).as("nothing unfinished is left").containsExactly(file);
    }

    @Test
    void oneShopLeavesPlaceholdersForTheOther() {
        InitialConfiguration one = InitialConfiguration.of(Optional.of(m1), Optional.empty());

        assertThat(one.text())
                .contains("\ncaravan.m1.url=jdbc:mysql://db.example.com:3307/magento\n")
                .contains("\n#caravan.m2.url=\n", "\n#caravan.m2.password=\n", "\n#caravan.m2.tls.mode=PREFERRED\n");
        assertThat(InitialConfiguration.of(Optional.empty(), Optional.of(m2)).text()).contains("\n#caravan.m1.url=\n");
    }

    @Test
    void shownWithoutSecrets() {
        assertThat(both().shown())
                .containsEntry("caravan.m1.username", "shop")
                .containsEntry("caravan.m1.password", "(found, not shown)")
                .containsEntry("caravan.m2.crypt-key", "(found, not shown)");
        assertThat(both().notes()).isEmpty();
    }

    @Test
    void anExistingFileIsKept() throws IOException {
        Files.createDirectory(file.getParent());
        Files.writeString(file, "mine");

        assertThatThrownBy(() -> both().write(file, false))
                .isInstanceOf(ConfigurationFault.class)
                .hasMessage(file + ": exists already; --force overwrites it");
        assertThat(file).hasContent("mine");
        both().write(file, true);
        assertThat(file).content().contains("caravan.m1.username=shop");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            localhost        | jdbc:mysql://localhost:3306/magento
            db:3310          | jdbc:mysql://db:3310/magento
            10.0.0.5         | jdbc:mysql://10.0.0.5:3306/magento
            ::1              | jdbc:mysql://[::1]:3306/magento
            [::1]:3310       | jdbc:mysql://[::1]:3310/magento
            /run/mysqld.sock | jdbc:mysql://localhost:3306/magento
            ''               | jdbc:mysql://localhost:3306/magento
            """)
    void hosts(String host, String url) throws IOException {
        write(LOCAL_XML.replace("db.example.com:3307", host), ENV_PHP);

        assertThat(both().shown()).containsEntry("caravan.m1.url", url);
        assertThat(both().notes()).hasSize(host.startsWith("/") ? 1 : 0);
    }

    @Test
    void databaseNamesThatUrlsDoNotTake() throws IOException {
        write(LOCAL_XML.replace("[magento]", "[my shop?100%]"), ENV_PHP);

        both().write(file, false);
        String url = new ConfigurationReader(folder, Map.of()).read().m1().url();
        assertThat(JdbcUrl.parse(url).database()).isEqualTo("my shop?100%");
    }

    @Test
    void whatIsMissingIsNoted() throws IOException {
        write(
                LOCAL_XML.replaceAll("<crypt>.*</crypt>", "").replace("db.example.com:3307", "/run/mysqld.sock"),
                ENV_PHP.replace("'username' => 'shop2'", "'user' => 'shop2'"));

        assertThat(both().notes()).containsExactly(
                m1 + "/app/etc/local.xml names the socket /run/mysqld.sock, but Java's driver connects by TCP: check "
                        + "caravan.m1.url (the database server must listen on a port).",
                m1 + "/app/etc/local.xml has no encryption key: caravan.m1.crypt-key is needed for whatever the shop "
                        + "encrypted.",
                m2 + "/app/etc/env.php names no database user: write caravan.m2.username.");
        assertThat(both().text()).contains("# NOTE: ");
    }

    @Test
    void foldersThatAreNotShops() throws IOException {
        Path nowhere = folder.resolve("nowhere");
        assertThat(problems(folder, nowhere)).containsExactly(
                "--m1-root: there is no " + folder + "/app/etc/local.xml; the folder of a shop is the one that holds "
                        + "app/, and the shop must be installed",
                "--m2-root: there is no folder " + nowhere);
        assertThat(problems(m2, m1)).containsExactly(
                "--m1-root: there is no " + m2 + "/app/etc/local.xml, but there is app/etc/env.php: are --m1-root and "
                        + "--m2-root exchanged?",
                "--m2-root: there is no " + m1 + "/app/etc/env.php, but there is app/etc/local.xml: are --m1-root and "
                        + "--m2-root exchanged?");
        assertThatThrownBy(() -> InitialConfiguration.of(Optional.empty(), Optional.empty()))
                .isInstanceOf(ConfigurationFault.class)
                .hasMessageContaining("give --m1-root DIR");
    }

    @Test
    void filesThatCannotBeParsed() throws IOException {
        write("<config>\n<global>\n</config>", "<?php\nreturn [\n'db' => ;");

        assertThat(problems(m1, m2)).hasSize(2);
        assertThat(problems(m1, m2).get(0)).startsWith(m1 + "/app/etc/local.xml:3: is not well-formed XML: ");
        assertThat(problems(m1, m2).get(1)).isEqualTo(m2 + "/app/etc/env.php:3: expected a value, but found ;");
    }

    @Test
    void filesWithoutDatabase() throws IOException {
        write("<config><global/></config>", "<?php return ['db' => []];");

        assertThat(problems(m1, m2)).containsExactly(
                m1 + "/app/etc/local.xml: has no database section "
                        + "(config/global/resources/default_setup/connection); is this shop installed?",
                m2 + "/app/etc/env.php: has no database section (db.connection.default); is this shop installed?");
    }

    @Test
    void filesThatAreMoreThanTheySeem() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "secret");
        write(
                LOCAL_XML
                        .replace("<config>", "<!DOCTYPE config [<!ENTITY e SYSTEM \"" + secret.toUri() + "\">]>\n<config>")
                        .replace("<![CDATA[shop]]>", "&e;"),
                ENV_PHP.replace("'magento2'", "'magento2' . getenv('DB')"));

        List<String> problems = problems(m1, m2);
        assertThat(problems).hasSize(2);
        assertThat(problems.get(0)).startsWith(m1 + "/app/etc/local.xml:2: holds a DOCTYPE");
        assertThat(problems.get(1)).startsWith(m2 + "/app/etc/env.php:13: db.connection.default.dbname is computed by PHP");
    }

    private InitialConfiguration both() {
        return InitialConfiguration.of(Optional.of(m1), Optional.of(m2));
    }

    private static List<String> problems(Path m1, Path m2) {
        ConfigurationFault fault = catchThrowableOfType(
                ConfigurationFault.class, () -> InitialConfiguration.of(Optional.of(m1), Optional.of(m2)));
        return fault.problems().stream().map(Object::toString).toList();
    }
}
