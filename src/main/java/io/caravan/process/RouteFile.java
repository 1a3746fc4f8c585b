package io.caravan.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import org.apache.camel.CamelContext;
import org.apache.camel.CamelExecutionException;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.main.Main;

/** A Camel process of one file of {@code routes/}, for work that neither a migration nor the delta does. */
public final class RouteFile implements AutoCloseable {

    /** The route files that only such a process reads, as Camel's patterns have it. */
    static final String OWN_PROCESS = "**/warm.camel.yaml,**/reindex.camel.yaml";

    private final Main main = new Main();

    /**
     * Starts the routes of a file.
     *
     * @param home the folder that holds {@code routes/}
     * @param name the file's name in it
     * @param beans what its routes name
     * @param properties what its placeholders and components are given
     */
    public RouteFile(Path home, String name, Map<String, Object> beans, Map<String, String> properties) {
        Path file = home.resolve("routes").resolve(name).toAbsolutePath();
        if (!file.toFile().isFile()) {
            throw new MigrationStopped(file + " is not there; it belongs to Caravan's own routes, take it from a copy of Caravan", null);
        }
        main.addInitialProperty("camel.main.routesIncludePattern", "file:" + file);
        main.addInitialProperty("camel.main.jmxEnabled", "false");
        main.addInitialProperty("camel.main.autoConfigurationLogSummary", "false");
        main.addInitialProperty("camel.main.startupSummaryLevel", "Off");
        main.addInitialProperty("camel.main.shutdownTimeout", "5");
        main.addInitialProperty("camel.main.streamCachingEnabled", "false");
        properties.forEach(main::addInitialProperty);
        beans.forEach(main::bind);
        main.start();
    }

    /** The running context. */
    public CamelContext context() {
        return main.getCamelContext();
    }

    /**
     * Sends a message into a route and waits for its end.
     *
     * @param route the route's id, which is also the name of its {@code direct:} endpoint
     * @throws RuntimeException what stopped the route
     */
    public void call(String route, Object body) {
        try (ProducerTemplate template = context().createProducerTemplate()) {
            template.requestBody("direct:" + route, body);
        } catch (CamelExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        main.stop();
    }
}
