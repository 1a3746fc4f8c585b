package io.caravan.process;

import io.caravan.config.Configuration;
import io.caravan.copy.InsertValues;
import io.caravan.copy.Plans;
import io.caravan.copy.DirectCopy;
import io.caravan.copy.PositionalRows;
import io.caravan.copy.PositionalValues;
import io.caravan.copy.Progress;
import io.caravan.copy.RowLoad;
import io.caravan.copy.SqlFaults;
import io.caravan.copy.TableCopy;
import io.caravan.copy.WritingPool;
import io.caravan.copy.Throttle;
import io.caravan.delta.Capture;
import io.caravan.delta.ChunkApply;
import io.caravan.delta.Delta;
import io.caravan.delta.WatchedTable;
import io.caravan.delta.guard.GuardedTables;
import io.caravan.delta.guard.TouchedRows;
import io.caravan.delta.service.DeltaLock;
import io.caravan.delta.service.DeltaService;
import io.caravan.media.MediaFollow;
import io.caravan.media.MediaPasses;
import io.caravan.media.MediaRoute;
import io.caravan.route.Area;
import io.caravan.script.DerivedScripts;
import io.caravan.script.KeptTables;
import io.caravan.script.ScriptRun;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.function.Function;
import org.apache.camel.CamelContext;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.builder.ThreadPoolProfileBuilder;
import org.apache.camel.cli.connector.DefaultCliConnectorFactory;
import org.apache.camel.main.BaseMainSupport;
import org.apache.camel.main.Main;
import org.apache.camel.main.MainListenerSupport;
import org.apache.camel.spring.spi.SpringTransactionPolicy;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.TransactionDefinition;

/** The Camel Main process: the routes, and the beans that they name. */
public final class CamelProcess implements AutoCloseable {

    /** The header that the route {@code run-area} takes the area's id from. */
    private static final String AREA = "CaravanArea";

    private final Shops shops;
    private final Main main = new RoutesMain();
    private CurrentPlans plans;
    private final DerivedScripts derived;
    private DeltaService delta;
    private volatile Runnable beforeArea = () -> {};

    /**
     * Prepares the process; nothing runs yet.
     *
     * @param shops both databases; stay open when the process is closed
     * @param progress is told how a migration goes on
     * @param service whether it runs on, with health, metrics and the dev console, rather than for one command
     */
    public CamelProcess(Shops shops, Progress progress, boolean service) {
        this(shops, progress, service, false);
    }

    /**
     * Prepares the process; nothing runs yet.
     *
     * @param shops both databases; stay open when the process is closed
     * @param progress is told how a migration goes on
     * @param service whether it runs on, with health, metrics and the dev console, rather than for one command
     * @param dev whether an edited route is loaded again, even without {@code caravan.dev}
     */
    public CamelProcess(Shops shops, Progress progress, boolean service, boolean dev) {
        this.shops = shops;
        Configuration configuration = shops.configuration();
        String routes = configuration.home().resolve("routes").toAbsolutePath().toString();
        main.setPropertyPlaceholderLocations("classpath:application.properties");
        main.addInitialProperty("camel.main.routesIncludePattern", "file:" + routes + "/*.camel.yaml");
        // The delta has a process that asks for it, see with(DeltaService).
        main.configure().setRoutesExcludePattern("**/delta*.camel.yaml," + RouteFile.OWN_PROCESS);
        main.addInitialProperty("camel.main.routesReloadDirectory", routes);
        main.addInitialProperty("camel.main.routesReloadPattern", "*.camel.yaml");
        // An edited area must not take the copy-table template of another file away.
        main.addInitialProperty("camel.main.routesReloadRemoveAllRoutes", "false");
        main.addInitialProperty("camel.main.routesReloadEnabled", String.valueOf(service && (dev || configuration.dev())));
        http(service && configuration.managementPort() > 0);
        main.addInitialProperty("camel.management.port", String.valueOf(configuration.managementPort()));
        main.addInitialProperty("camel.management.host", configuration.managementHost());
        if (service && configuration.managementPort() > 0) {
            bind("managementPort", new ManagementPort(ManagementToken.of(configuration), configuration.localManagement()));
        }
        // One command needs neither; asking every route once a second costs a third of a processor.
        main.addInitialProperty("camel.main.jmxEnabled", String.valueOf(service));
        DefaultCliConnectorFactory cli = new DefaultCliConnectorFactory();
        cli.setEnabled(service);
        bind("cli-connector", cli);
        bind("m1", shops.m1());
        bind("m2", shops.m2());
        bind("rows", new PositionalRows());
        bind("positional", new PositionalValues());
        bind("values", new InsertValues());
        bind("sqlFaults", new SqlFaults());
        // Bound once: of two beans with one name, Camel's registry goes on giving the first.
        bind("beforeArea", (Runnable) () -> beforeArea.run());
        DataSourceTransactionManager transactions = new DataSourceTransactionManager(shops.m2());
        bind("m2-transaction", policy(transactions, TransactionDefinition.PROPAGATION_REQUIRED));
        WritingPool writing = shops.writing();
        DataSourceTransactionManager chunks = new DataSourceTransactionManager(writing.source());
        bind("copy", writing.source());
        bind("copy-transaction", policy(chunks, TransactionDefinition.PROPAGATION_REQUIRED));
        bind("copy-savepoint", policy(chunks, TransactionDefinition.PROPAGATION_NESTED));
        bind("throttle", new Throttle(() -> Throttling.now(shops), shops.m1(), progress::throttled));
        RowLoad load = new RowLoad(writing.source(), configuration.loadData());
        bind("rowLoad", load);
        bind("directCopy", new DirectCopy(writing, configuration.zeroDates(), load));
        bind("tableCopy", new TableCopy(
                () -> plans.get(), shops.m1(), shops.m2(), writing, shops.m1Schema(), shops.tables(),
                configuration.zeroDates(), progress, load));
        this.derived = new DerivedScripts(
                () -> plans.get(), shops.scripts(), shops.m2(), shops.m2Schema(), shops.tables(), configuration.delta().conflicts());
        bind("derivedScripts", derived);
        bind("scriptRun", new ScriptRun(
                () -> plans.get(), shops.scripts(), shops.m2(), shops.m2Schema(), shops.tables(), derived, progress));
        bind("media", new MediaRoute(configuration, shops.mappings(), shops.m1(), shops.m1Schema()));
        main.addInitialProperty("caravan.media.route.work", MediaRoute.work(configuration).toString());
        bind("keptTables", new KeptTables(shops.m2(), configuration.m2().prefix(), shops.tables()));
        main.addMainListener(new MainListenerSupport() {
            @Override
            public void beforeConfigure(BaseMainSupport ignored) {
                CamelContext context = main.getCamelContext();
                plans = new CurrentPlans(context, shops);
                context.getRegistry().bind("workers", new Workers(pool(context, "workers", configuration.workers())));
                context.getRegistry().bind("mediaWorkers", pool(context, "mediaWorkers", configuration.workers()));
                if (delta != null) {
                    delta.watched(context);
                }
            }
        });
    }

    /** Says what is to be done before each area, and before each further attempt at it. */
    CamelProcess beforeAreas(Runnable action) {
        beforeArea = action;
        return this;
    }

    /** What is changed in M2 while the delta runs has to be known, or it would be overwritten. */
    private void guard() {
        TouchedRows touched = new TouchedRows(shops.m2(), shops.configuration().m2().prefix());
        if (!touched.installed()) {
            touched.install(GuardedTables.of(plans.get(), shops.scripts(), shops.m2Schema()));
        }
    }

    /** What the routes of {@code delta-poll.camel.yaml} name. */
    private void bindDelta(Configuration configuration, Function<List<WatchedTable>, Capture> captures, Runnable guarded) {
        DataSourceTransactionManager transactions = new DataSourceTransactionManager(shops.m2Delta());
        bind("m2-delta", shops.m2Delta());
        bind("delta-transaction", policy(transactions, TransactionDefinition.PROPAGATION_REQUIRED));
        bind("delta-savepoint", policy(transactions, TransactionDefinition.PROPAGATION_NESTED));
        // What the delta notes for scripts belongs into its own transaction.
        DerivedScripts noting = new DerivedScripts(
                () -> plans.get(), shops.scripts(), shops.m2Delta(), shops.m2Schema(), shops.tables(), configuration.delta().conflicts());
        bind("delta", new Delta(
                () -> plans.get(), () -> plans.renew(), guarded, captures, shops.m1(), shops.m2Delta(), shops.m1Schema(),
                shops.tables(), configuration, derived));
        bind("chunkApply", new ChunkApply(
                shops.m2Delta(), configuration.m2().prefix(), shops.tables(), noting, configuration.delta().conflicts()));
    }

    /**
     * Adds the delta to the process; belongs before its start. It is closed with the process.
     *
     * @param service the delta's state, switch and lock
     */
    public CamelProcess with(DeltaService service) {
        return with(service, watched -> Captures.of(shops, watched), this::guard);
    }

    /**
     * Adds the delta to the process for changes that M1's own capture does not know; belongs before its start. What others do in M2 is
     * not watched for its sake.
     *
     * @param captures makes the queue of changes of some watched tables
     */
    public CamelProcess with(DeltaService service, Function<List<WatchedTable>, Capture> captures) {
        return with(service, captures, () -> { });
    }

    private CamelProcess with(DeltaService service, Function<List<WatchedTable>, Capture> captures, Runnable guarded) {
        this.delta = service;
        main.configure().setRoutesExcludePattern(RouteFile.OWN_PROCESS);
        // A poll ends before the process does. What is cut short after this is rolled back, and done again by the next one.
        main.addOverrideProperty("camel.main.shutdownTimeout", "600");
        service.properties().forEach(main::addInitialProperty);
        service.beans().forEach(this::bind);
        bindDelta(shops.configuration(), captures, guarded);
        bind("mediaFollow", new MediaFollow(new MediaPasses(shops.m2(), shops.tables()), new DeltaLock(shops.m2(), DeltaLock.MEDIA)));
        main.addInitialProperty("caravan.media.route.start", String.valueOf(service.isByTheClock() && MediaCopy.isConfigured(shops)));
        main.addInitialProperty("caravan.media.route.millis", String.valueOf(shops.configuration().media().period().toMillis()));
        return this;
    }

    /** Leaves health, metrics and dev console out: another process has the port. Belongs before the start. */
    public CamelProcess withoutHttp() {
        http(false);
        return this;
    }

    private void http(boolean http) {
        main.addInitialProperty("camel.management.enabled", String.valueOf(http));
        main.addInitialProperty("camel.metrics.enabled", String.valueOf(http));
        main.addInitialProperty("camel.main.devConsoleEnabled", String.valueOf(http));
    }

    private void bind(String name, Object bean) {
        main.bind(name, bean);
    }

    private static SpringTransactionPolicy policy(DataSourceTransactionManager transactions, int propagation) {
        SpringTransactionPolicy policy = new SpringTransactionPolicy(transactions);
        policy.setPropagationBehaviorName(
                propagation == TransactionDefinition.PROPAGATION_NESTED ? "PROPAGATION_NESTED" : "PROPAGATION_REQUIRED");
        return policy;
    }

    /**
     * A pool for chunks, or for files. No caller runs a task of it: each task hands on the next one, so that with thousands of them its
     * stack would grow until it overflows. The queue stays short by itself, since Camel asks for the next one when it has handed over the one before.
     * Camel makes no queue at all of the -1 that its documentation has for one without end.
     */
    private static ExecutorService pool(CamelContext context, String name, int threads) {
        return context.getExecutorServiceManager().newThreadPool(
                context, name, new ThreadPoolProfileBuilder(name).poolSize(threads).maxPoolSize(threads).maxQueueSize(Integer.MAX_VALUE).build());
    }

    /** Starts the routes and returns. */
    public CamelProcess start() {
        main.start();
        return this;
    }

    /** Starts the routes and stays until the process is told to stop (Ctrl+C, SIGTERM). */
    public void runUntilStopped() throws Exception {
        main.run();
    }

    /** The plans of the routes. */
    public Plans plans() {
        return plans.get();
    }

    /**
     * Runs one area to its end.
     *
     * @throws org.apache.camel.CamelExecutionException if it fails; its cause says why
     */
    public void run(Area area) {
        try (ProducerTemplate template = main.getCamelContext().createProducerTemplate()) {
            template.requestBodyAndHeader("direct:run-area", null, AREA, area.id());
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** Threads for the caller's own work; they end with the process. */
    ExecutorService threads(String name, int count) {
        return main.getCamelContext().getExecutorServiceManager().newFixedThreadPool(this, name, count);
    }

    /** The running context. */
    public CamelContext context() {
        return main.getCamelContext();
    }

    @Override
    public void close() {
        main.stop();
    }
}
