package io.caravan.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.caravan.config.ConfigurationReader;
import io.caravan.copy.Progress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Who may do what at the port of {@code caravan run}. */
class ManagementPortTest {

    private static final String ROUTE = """
            - route:
                id: patient
                from:
                  uri: timer:patient?period=3600000
                  steps:
                    - log: "."
            """;
    private static final String CONFIGURED = "0123456789abcdef0123456789abcdef";

    private static Journey journey;
    private static Shops shops;
    private static CamelProcess process;
    private static int port;
    private static String token;
    private static Journey open;
    private static Shops openShops;
    private static CamelProcess openProcess;
    private static int openPort;
    private final HttpClient client = HttpClient.newHttpClient();

    @BeforeAll
    static void start() throws IOException {
        port = freePort();
        journey = Journey.ofNothing().file("routes/patient.camel.yaml", ROUTE).with("CARAVAN_MANAGEMENT_PORT", String.valueOf(port));
        shops = journey.open();
        process = new CamelProcess(shops, Progress.SILENT, true).start();
        token = Files.readString(ManagementToken.file(shops.configuration())).strip();
        openPort = freePort();
        open = Journey.ofNothing().with("CARAVAN_MANAGEMENT_PORT", String.valueOf(openPort)).with("CARAVAN_MANAGEMENT_HOST", "0.0.0.0")
                .with("CARAVAN_MANAGEMENT_TOKEN", CONFIGURED);
        openShops = open.open();
        openProcess = new CamelProcess(openShops, Progress.SILENT, true).start();
    }

    @AfterAll
    static void stop() {
        openProcess.close();
        openShops.close();
        open.close();
        process.close();
        shops.close();
        journey.close();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private HttpResponse<String> asked(int at, String method, String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + at + path)).timeout(Duration.ofSeconds(20))
                .method(method, method.equals("POST") ? BodyPublishers.ofString("x") : BodyPublishers.noBody());
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private boolean runs() {
        return process.context().getRouteController().getRouteStatus("patient").isStarted();
    }

    @Test
    void the_token_is_made_once_for_this_user_alone() throws IOException {
        Path file = ManagementToken.file(shops.configuration());
        assertThat(token).matches("[0-9a-f]{64}");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.getParent()))).isEqualTo("rwx------");
        assertThat(ManagementToken.of(shops.configuration()).isIn("Bearer " + token)).isTrue();
    }

    @Test
    void a_token_that_others_could_read_is_made_anew() throws IOException {
        Path home = Files.createTempDirectory("caravan-token-");
        var configuration = new ConfigurationReader(home, journey.environment().entrySet().stream()
                .filter(e -> !e.getKey().equals("CARAVAN_HOME")).collect(java.util.stream.Collectors.toMap(java.util.Map.Entry::getKey, java.util.Map.Entry::getValue))).read();
        Path file = ManagementToken.file(configuration);
        Files.createDirectories(file.getParent());
        Files.writeString(file, CONFIGURED);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        assertThat(ManagementToken.of(configuration).isIn("Bearer " + CONFIGURED)).isFalse();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
        assertThat(ManagementToken.of(configuration).isIn("Bearer " + Files.readString(file).strip())).isTrue();
    }

    @Test
    void health_metrics_and_info_are_told_to_programs_on_this_machine() {
        for (String path : List.of("/observe/health", "/observe/health?exposureLevel=full&data=true", "/observe/metrics", "/observe/info")) {
            assertThat(asked(port, "GET", path).statusCode()).as(path).isEqualTo(200);
        }
    }

    /** Without the token, each of these would have been done. */
    @Test
    void nothing_else_without_the_token() {
        List<String> paths = new ArrayList<>(List.of(
                "/q/dev", "/q/dev/", "/q/dev/route", "/q/dev/route?action=stop&filter=patient", "/q/dev/route/patient?action=stop", "/q/dev/send?endpoint=log:x&body=x",
                "/q/dev/eval-language?language=simple&template=x", "/q/dev/properties", "/q/dev/jvm", "//q/dev/route?action=stop&filter=patient",
                "/observe/health/../../q/dev/route?action=stop&filter=patient", "/%71/dev/route?action=stop&filter=patient",
                "/observe/health/%2e%2e/%2e%2e/q/dev/route?action=stop&filter=patient", "/", "/nothing", "/q/dev;/observe/health", "/q/upload/x", "/q/send"));
        for (String path : paths) {
            HttpResponse<String> answer = asked(port, "GET", path);
            assertThat(answer.statusCode()).as(path).isEqualTo(401);
            assertThat(answer.headers().firstValue("WWW-Authenticate")).contains("Bearer realm=\"caravan\"");
            assertThat(answer.body()).contains("caravan.management.token").doesNotContain(token);
            assertThat(asked(port, "POST", path).statusCode()).as(path).isEqualTo(401);
        }
        assertThat(asked(port, "POST", "/observe/health").statusCode()).isEqualTo(401);
        assertThat(runs()).isTrue();
    }

    @Test
    void nor_with_a_wrong_one() {
        for (String header : List.of("Bearer", "Bearer ", "Bearer " + token.substring(1), "Bearer " + token + "0", "Bearer " + token.toUpperCase(), "Basic " + token, token)) {
            assertThat(asked(port, "GET", "/q/dev/route?action=stop&filter=patient", "Authorization", header).statusCode()).as(header).isEqualTo(401);
        }
        assertThat(asked(port, "GET", "/q/dev/route?token=" + token).statusCode()).isEqualTo(401);
        assertThat(runs()).isTrue();
    }

    @Test
    void with_it_routes_are_told_of_and_switched() throws InterruptedException {
        assertThat(asked(port, "GET", "/q/dev/route", "Authorization", "Bearer " + token).body()).contains("patient");
        assertThat(asked(port, "GET", "/q/dev/route?action=stop&filter=patient", "Authorization", "bearer " + token).statusCode()).isEqualTo(200);
        assertThat(runs()).isFalse();
        asked(port, "GET", "/q/dev/route?action=start&filter=patient", "Authorization", "Bearer " + token);
        assertThat(runs()).isTrue();
    }

    @Test
    void where_others_reach_the_port_they_learn_only_whether_it_is_up() {
        assertThat(asked(openPort, "GET", "/observe/health").statusCode()).isEqualTo(200);
        for (String path : List.of("/observe/health?exposureLevel=full&data=true", "/observe/health?", "/observe/metrics", "/observe/info", "/q/dev")) {
            assertThat(asked(openPort, "GET", path).statusCode()).as(path).isEqualTo(401);
            assertThat(asked(openPort, "GET", path, "Authorization", "Bearer " + CONFIGURED).statusCode()).as(path).isEqualTo(200);
        }
        assertThat(ManagementToken.file(openShops.configuration())).doesNotExist();
    }
}
