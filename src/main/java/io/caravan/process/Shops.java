package io.caravan.process;

import io.caravan.config.Configuration;
import io.caravan.config.DatabaseProbe;
import io.caravan.config.Databases;
import io.caravan.config.NoDatabase;
import io.caravan.config.Servers;
import io.caravan.convert.StandardConversions;
import io.caravan.copy.CaravanTables;
import io.caravan.copy.LiveShop;
import io.caravan.copy.Plans;
import io.caravan.copy.WritingPool;
import io.caravan.mapping.MappingReader;
import io.caravan.mapping.Mappings;
import io.caravan.mapping.Planner;
import io.caravan.route.Area;
import io.caravan.route.Areas;
import io.caravan.schema.Schema;
import io.caravan.schema.SchemaReader;
import io.caravan.script.Scripts;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;

/**
 * Both shops, opened and read: what every command but {@code init} and {@code demo} starts from. For {@code caravan plan} there may
 * be no Magento 2: its structure is empty then, and its pools refuse to connect.
 */
public final class Shops implements AutoCloseable {

    private final Configuration configuration;
    private final Servers servers;
    private final Databases databases;
    private final Mappings mappings;
    private final Schema m1;
    private final Schema m2;
    private final Planner planner;
    private final Supplier<List<Area>> routes;
    private final UnaryOperator<List<Area>> narrowing;
    private List<Area> areas;
    private WritingPool writing;
    private Plans first;

    private Shops(
            Configuration configuration, Servers servers, Databases databases, Mappings mappings, Supplier<List<Area>> routes,
            UnaryOperator<List<Area>> narrowing) {
        this.routes = routes;
        this.narrowing = narrowing;
        this.configuration = configuration;
        this.servers = servers;
        this.databases = databases;
        this.mappings = mappings;
        Aside<Schema> first = Aside.begin("m1-structure", () -> new SchemaReader(databases.m1(), configuration.m1().prefix()).read());
        Schema second;
        try {
            second = hasM2()
                    ? new SchemaReader(databases.m2(), configuration.m2().prefix()).read()
                    : new Schema("", "", Collections.emptySortedMap());
        } finally {
            // Its failure goes before M2's, whichever came first.
            this.m1 = first.get();
        }
        this.m2 = second;
        this.planner = new Planner(
                mappings, new StandardConversions(),
                new LiveShop(databases.m1(), m1, m2(), m2, mappings, configuration), m1, m2, configuration.chunkRows());
    }

    /**
     * Opens both databases, after a look whether they can be used, and reads mappings and structures.
     *
     * @throws io.caravan.config.UnusableDatabase if a database cannot be used
     * @throws io.caravan.mapping.MappingFault if a mapping file is wrong
     */
    public static Shops open(Configuration configuration) {
        return open(configuration, () -> routes(configuration), UnaryOperator.identity());
    }

    /** The same for a command that needs the routes in any case: they are read meanwhile, and what is wrong with them is said when they are asked for. */
    public static Shops openWithRoutes(Configuration configuration) {
        return open(configuration, Aside.begin("routes", () -> routes(configuration))::get, UnaryOperator.identity());
    }

    /**
     * The same, where fewer rows migrate than the routes say.
     *
     * @param narrowing adds conditions to the steps of the areas
     */
    public static Shops open(Configuration configuration, UnaryOperator<List<Area>> narrowing) {
        return open(configuration, () -> routes(configuration), narrowing);
    }

    private static Shops open(Configuration configuration, Supplier<List<Area>> routes, UnaryOperator<List<Area>> narrowing) {
        Aside<Servers> probe = Aside.begin("probe", () -> DatabaseProbe.probe(configuration));
        Mappings mappings = new MappingReader(configuration.home().resolve("mappings")).read();
        Servers servers = probe.get();
        Databases databases = new Databases(configuration);
        try {
            return new Shops(configuration, servers, databases, mappings, routes, narrowing);
        } catch (RuntimeException e) {
            databases.close();
            throw e;
        }
    }

    /** The configuration they were opened with. */
    public Configuration configuration() {
        return configuration;
    }

    /** The two servers. */
    public Servers servers() {
        return servers;
    }

    /** The pool of M1. */
    public DataSource m1() {
        return databases.m1();
    }

    /** Whether there is an M2: {@link Configuration#hasM2()}. */
    public boolean hasM2() {
        return configuration.hasM2();
    }

    /** The pool of M2. */
    public DataSource m2() {
        return hasM2() ? databases.m2() : new NoDatabase();
    }

    /** The pool of M2 by which the delta writes: foreign keys are checked. */
    public DataSource m2Delta() {
        return hasM2() ? databases.delta() : new NoDatabase();
    }

    /** The sessions that {@code migrate} writes chunks by. */
    public synchronized WritingPool writing() {
        if (writing == null) {
            writing = configuration.insertSelect() && servers.same() && hasM2()
                    ? OneServer.writing(this, () -> databases.across(m1.database()))
                    : WritingPool.apart(m2());
        }
        return writing;
    }

    /** M1's structure. */
    public Schema m1Schema() {
        return m1;
    }

    /** M2's structure. */
    public Schema m2Schema() {
        return m2;
    }

    /** All mappings. */
    public Mappings mappings() {
        return mappings;
    }

    /** Resolves mappings against both structures. */
    public Planner planner() {
        return planner;
    }

    /** Resolves the scripts that routes run. */
    public Scripts scripts() {
        return new Scripts(configuration.home().resolve("routes/sql"), mappings, m1, m2);
    }

    /** Caravan's own tables in M2. */
    public CaravanTables tables() {
        return new CaravanTables(m2(), configuration.m2().prefix());
    }

    /** The areas as the route files had them when they were first asked for. */
    public synchronized List<Area> areas() {
        if (areas == null) {
            areas = narrowed(routes.get());
        }
        return areas;
    }

    private static List<Area> routes(Configuration configuration) {
        return Areas.read(configuration.home().resolve("routes"));
    }

    /** Areas as the route files have them, with the conditions that these shops were opened with. */
    List<Area> narrowed(List<Area> routes) {
        return narrowing.apply(routes);
    }

    /** The plans of the route files, made anew: what they look up in the shops may have changed since. */
    public Plans plans() {
        return new Plans(areas(), planner);
    }

    /** The plans as they were when this was first asked for, for commands that begin now: making plans asks both shops many questions. */
    public synchronized Plans firstPlans() {
        if (first == null) {
            first = plans();
        }
        return first;
    }

    @Override
    public void close() {
        databases.close();
    }
}
