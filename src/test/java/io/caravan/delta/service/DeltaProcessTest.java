package io.caravan.delta.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.caravan.process.Journey;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** {@code caravan delta ...} as commands, in processes of their own. */
@Tag("torture")
class DeltaProcessTest {

    private final Journey journey = Journey.ofNothing("", "x_").file("routes/delta-poll.camel.yaml", StubPoll.ROUTE)
            .with("CARAVAN_DELTA_PERIOD", "200ms").with("CARAVAN_MANAGEMENT_PORT", "0");
    private final List<Running> started = new ArrayList<>();

    DeltaProcessTest() {
        try (var shops = journey.open()) {
            shops.tables().create();
        }
    }

    private record Running(Process process, Path log) {
        String said() {
            try {
                return Files.readString(log);
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }

        long polls() {
            return said().lines().filter(line -> line.contains("5 changes, 7 rows")).count();
        }
    }

    private Running start(String... command) throws IOException {
        Path log = Files.createTempFile(journey.home(), "command-", ".log");
        List<String> all = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx256m", "-XX:TieredStopAtLevel=1", "-Dstub.busy=true",
                "-Dcaravan.home=" + journey.home(), "-cp", System.getProperty("java.class.path"), "io.caravan.cli.Caravan"));
        all.addAll(List.of(command));
        ProcessBuilder builder = new ProcessBuilder(all).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().putAll(journey.environment());
        Running running = new Running(builder.start(), log);
        started.add(running);
        return running;
    }

    private String run(int exit, String... command) throws Exception {
        Running running = start(command);
        assertThat(running.process().waitFor(90, TimeUnit.SECONDS)).isTrue();
        assertThat(running.process().exitValue()).as(running.said()).isEqualTo(exit);
        return running.said();
    }

    @AfterEach
    void close() throws Exception {
        for (Running running : started) {
            running.process().destroyForcibly().waitFor();
        }
        journey.close();
    }

    @Test
    void on_off_and_status_of_a_running_process() throws Exception {
        int port = freePort();
        journey.with("CARAVAN_MANAGEMENT_PORT", String.valueOf(port));
        assertThat(run(0, "delta", "off")).contains("No process runs; the next one starts with the delta switched off.", "0 changes wait in Magento 1");
        Running service = start("run");
        until(() -> service.said().contains("Ctrl+C"));
        assertThat(service.said()).contains("The delta is off. To switch it on: caravan delta on");
        assertThat(run(0, "delta", "on")).contains("On in process " + service.process().pid());
        assertThat(run(0, "delta", "status")).contains("The delta is on.", "process " + service.process().pid(), "Last poll: ", "Nothing waits in Magento 1.");
        assertThat(run(1, "delta", "run", "--until-empty")).contains("another Caravan runs the delta", "process " + service.process().pid());

        assertThat(get(port, "/observe/metrics")).contains("caravan_delta_on 1.0", "caravan_delta_changes_total", "caravan_delta_rows_total",
                "caravan_delta_lag_seconds 0.0", "caravan_delta_quarantined 0.0", "caravan_delta_last_poll_timestamp", "caravan_delta_poll_seconds_count");
        assertThat(get(port, "/observe/health?exposureLevel=full&data=true")).contains("caravan-delta", "lagSeconds").doesNotContain("DOWN");
        assertThat(get(port, "/observe/health")).contains("UP");

        assertThat(run(0, "delta", "off")).contains("Off in process " + service.process().pid());
        assertThat(get(port, "/observe/health")).contains("UP");
        JsonNode status = new ObjectMapper().readTree(run(0, "delta", "status", "--json"));
        assertThat(status.path("on").asBoolean()).isFalse();
        assertThat(status.path("lastPoll").path("changes").asLong()).isEqualTo(5);
        assertThat(status.path("processes").get(0).path("pid").asLong()).isEqualTo(service.process().pid());
        service.process().destroy();
        assertThat(service.process().waitFor()).isEqualTo(143);
        assertThat(run(0, "delta", "run", "--until-empty")).contains("Nothing waits any more: 5 changes");
        assertThat(run(0, "delta", "status")).contains("No process runs the delta. The next one starts with it switched off.");
    }

    @Test
    void of_a_cluster_one_polls_and_when_it_dies_another_does() throws Exception {
        journey.with("CARAVAN_DELTA_CLUSTERED", "true");
        Running first = start("delta", "run");
        until(() -> first.polls() > 2);
        Running second = start("delta", "run");
        until(() -> second.said().contains("The delta runs"));
        TimeUnit.SECONDS.sleep(5);
        assertThat(run(0, "delta", "status")).contains("process " + first.process().pid(), "process " + second.process().pid(), "one of a cluster");
        long before = second.polls();
        first.process().destroyForcibly().waitFor();
        until(() -> second.polls() > before + 5);
        assertThat(journey.inM2("SHOW TABLES LIKE 'x\\_caravan\\_QRTZ\\_%'")).hasSize(11);
        assertThat(first.said() + second.said()).doesNotContain("ERROR", "Exception");
        String off = run(0, "delta", "off");
        assertThat(off).contains("Off in process " + second.process().pid());
        long at = second.polls();
        TimeUnit.SECONDS.sleep(2);
        assertThat(second.polls()).isEqualTo(at);
    }

    private static String get(int port, String path) throws Exception {
        return HttpClient.newHttpClient().send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).timeout(Duration.ofSeconds(20)).build(),
                HttpResponse.BodyHandlers.ofString()).body();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private void until(BooleanSupplier condition) throws InterruptedException {
        Instant end = Instant.now().plusSeconds(90);
        while (!condition.getAsBoolean()) {
            assertThat(Instant.now()).as(() -> started.stream().map(Running::said).toList().toString()).isBefore(end);
            Thread.sleep(100);
        }
    }
}
