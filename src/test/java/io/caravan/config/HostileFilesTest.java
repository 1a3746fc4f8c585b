package io.caravan.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A shop's own files, as somebody would write them who wants to harm whoever reads them. */
class HostileFilesTest {

    private static final String ENV = "'db' => ['connection' => ['default' => ['host' => 'h', 'dbname' => 'd', 'username' => 'u', 'password' => 'p']]], ";

    @TempDir
    private Path folder;

    private Path file(String text) throws IOException {
        return Files.writeString(Files.createTempFile(folder, "hostile", ""), text);
    }

    private String refusedXml(String text) throws IOException {
        Path file = file(text);
        return assertTimeoutPreemptively(Duration.ofSeconds(20), () -> catchThrowableOfType(ConfigurationFault.class, () -> LocalXml.read(file)).getMessage());
    }

    private String refusedPhp(String text) throws IOException {
        Path file = file(text);
        return assertTimeoutPreemptively(Duration.ofSeconds(20), () -> catchThrowableOfType(ConfigurationFault.class, () -> EnvPhp.read(file)).getMessage());
    }

    @Test
    void entities_are_not_expanded_and_nothing_is_fetched() throws IOException {
        Path secret = file("top-secret-content");
        try (ServerSocket never = new ServerSocket(0)) {
            never.setSoTimeout(50);
            String http = "http://127.0.0.1:" + never.getLocalPort() + "/x.dtd";
            StringBuilder laughs = new StringBuilder("<?xml version=\"1.0\"?><!DOCTYPE l [<!ENTITY a0 \"ha\">");
            for (int i = 1; i < 30; i++) {
                laughs.append("<!ENTITY a").append(i).append(" \"").append(("&a" + (i - 1) + ";").repeat(10)).append("\">");
            }
            for (String hostile : List.of(
                    laughs + "]><config>&a29;</config>",
                    "<!DOCTYPE c [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]><config>&x;</config>",
                    "<!DOCTYPE c SYSTEM \"" + http + "\"><config/>",
                    "<!DOCTYPE c PUBLIC \"-//x//y\" \"" + http + "\"><config/>",
                    "<!DOCTYPE c [<!ENTITY % p SYSTEM \"" + http + "\"> %p;]><config/>")) {
                assertThat(refusedXml(hostile)).contains("holds a DOCTYPE, which Caravan does not read").doesNotContain("top-secret");
            }
            assertThat(refusedXml("<config xmlns:xi=\"http://www.w3.org/2001/XInclude\"><xi:include parse=\"text\" href=\"" + secret.toUri() + "\"/></config>"))
                    .contains("has no database section").doesNotContain("top-secret");
            assertThat(refusedXml("<config xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:noNamespaceSchemaLocation=\"" + http + "\"/>"))
                    .contains("has no database section");
            assertThat(catchThrowableOfType(IOException.class, never::accept)).as("nobody has asked").isNotNull();
        }
    }

    @Test
    void broken_and_deep_xml_is_refused_in_words() throws IOException {
        assertThat(refusedXml("<a>".repeat(30_000))).contains("is not well-formed XML");
        assertThat(refusedXml("<a>".repeat(20_000) + "</a>".repeat(20_000))).contains("has no database section");
        assertThat(refusedXml("")).contains("is not well-formed XML");
        assertThat(refusedXml("<config>&undeclared;</config>")).contains("is not well-formed XML");
        assertThat(refusedXml("<config " + "a".repeat(500_000) + "=''/>")).isNotEmpty();
    }

    @Test
    void php_is_never_run() throws IOException {
        Path ran = folder.resolve("ran");
        String touch = "touch(\"" + ran + "\")";
        for (String hostile : List.of(
                "<?php " + touch + "; system('touch " + ran + "'); `touch " + ran + "`; return [" + ENV + "'x' => " + touch + "];",
                "<?php return [" + ENV + "'x' => `touch " + ran + "`, 'y' => eval('" + touch.replace("\"", "") + ";')];",
                "<?php return [" + ENV + "'x' => include '/etc/passwd', 'y' => new class { function __destruct() { " + touch + "; } }];",
                "<?php return [" + ENV + "'x' => \"{$_GET['a']}\", 'y' => (function() { return " + touch + "; })()];")) {
            assertThat(EnvPhp.read(file(hostile)).password()).isEqualTo("p");
        }
        assertThat(refusedPhp("<?php return " + touch + ";")).contains("Caravan does not run it");
        assertThat(refusedPhp("<?php return ['db' => ['connection' => ['default' => ['host' => 'h', 'dbname' => 'd', 'username' => 'u', 'password' => 'half' . " + touch + "]]]];"))
                .contains("is computed by PHP, which Caravan does not run").doesNotContain("half");
        assertThat(ran).doesNotExist();
    }

    @Test
    void deep_and_endless_php_is_refused_in_words() throws IOException {
        assertThat(refusedPhp("<?php return " + "[".repeat(30_000))).contains("nested too deeply");
        assertThat(refusedPhp("<?php return " + "[".repeat(20_000) + "]".repeat(20_000) + ";")).contains("nested too deeply");
        assertThat(refusedPhp("<?php return ['a' => " + "array(".repeat(20_000) + "1" + ")".repeat(20_000) + "];")).contains("nested too deeply");
        assertThat(refusedPhp("<?php return ['a' => <<<X\n" + "x\n".repeat(30_000) + "];")).isNotEmpty();
        assertThat(refusedPhp("<?php return ['a' => " + "(".repeat(30_000) + "];")).contains("has no end");
        assertThat(refusedPhp("<?php return ['a' => " + "'a' . ".repeat(5_000) + "];")).isNotEmpty();
        assertThat(EnvPhp.read(file("<?php return [" + ENV + "'a' => <<<X\n" + "x\n".repeat(30_000) + "X\n, 'b' => 1];")).database()).isEqualTo("d");
    }

    @Test
    void a_host_that_is_more_than_a_host_does_not_become_parameters_of_the_driver() throws IOException {
        for (String host : List.of("h/d?autoDeserialize=true&x=", "h?allowUrlInLocalInfile=true", "h:3306/d?queryInterceptors=x#")) {
            String url = EnvPhp.read(file("<?php return [" + ENV.replace("'host' => 'h'", "'host' => '" + host + "'") + "];")).url();
            IllegalArgumentException refused = catchThrowableOfType(IllegalArgumentException.class, () -> {
                String parameters = JdbcUrl.parse(url).parameters();
                if (parameters.isEmpty()) {
                    throw new IllegalArgumentException("without parameters");
                }
            });
            assertThat(refused).as(url).isNotNull();
        }
    }
}
