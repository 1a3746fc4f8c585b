package io.caravan.source;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.util.TreePath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * No SQL is made of data. What a server is given as SQL is followed back to where its parts come from ({@link SqlOrigin}): constants,
 * numbers, quoted names and quoted literals are no question, every other origin is listed here with its reason, or it is a fault. Run with
 * {@code -Dcaravan.sql-ways=true} to see by which ways an origin gets into SQL.
 */
class SqlTextTest {

    private static final Set<String> SERVERS = Set.of(
            "java.sql.Statement", "java.sql.PreparedStatement", "java.sql.Connection", "org.springframework.jdbc.core.JdbcTemplate",
            "org.springframework.jdbc.core.JdbcOperations", "org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate");

    private static final String OPERATOR = "the operator's own SQL and names, from mappings/ and routes/";
    private static final String PREFIX = "only the table prefix of the configuration gets here, which is letters, digits and _ (Value.tablePrefix)";
    private static final String TYPE = "the server's own words for a column's type, character set and collation, which take no parameters";
    private static final String AS_IT_WAS = "what the server said that a table or trigger is, to make the same again on the same server";

    /** The origins that may be, by the start of where they are, with the reason. */
    private static final Map<String, String> KNOWN = new LinkedHashMap<>();

    static {
        for (String file : List.of("mapping/MappingReader.java", "dryrun/Sample.java", "media/NamesInDatabase.java", "totals/Totals.java",
                "script/ScriptReader.java")) {
            KNOWN.put(file, OPERATOR);
        }
        KNOWN.put("cli/ShopOptions.java", PREFIX);
        for (String file : List.of("ConfigurationReader", "JdbcUrl", "LocalXml", "PhpTokens", "PropertiesText", "SafeXml", "Value")) {
            KNOWN.put("config/" + file + ".java", PREFIX);
        }
        KNOWN.put("sample/EmbeddedMariaDb.java#", "Caravan's own databases for demo and bench, and its own scripts");
        KNOWN.put("sample/SampleShop.java#", "the sample shop, which Caravan brings along");
        KNOWN.put("config/ProbedDatabase.java#texts: rows.getString(column)", "the name of the user's own role, which MySQL gives in quotes");
        KNOWN.put("schema/SchemaReader.java#column: row.getString(4)", TYPE);
        KNOWN.put("schema/SchemaReader.java#column: row.getString(8)", TYPE);
        KNOWN.put("schema/SchemaReader.java#column: row.getString(9)", TYPE);
        KNOWN.put("delta/capture/DdlSession.java#value: ", "a number that the session had, to be set again");
        KNOWN.put("delta/capture/ShopTriggers.java#", AS_IT_WAS);
        KNOWN.put("dryrun/Scratch.java#charset: ", TYPE);
        KNOWN.put("dryrun/Scratch.java#", AS_IT_WAS);
        KNOWN.put("snapshot/Snapshot.java#", AS_IT_WAS);
        KNOWN.put("script/KeysAfterwards.java#", AS_IT_WAS);
        KNOWN.put("delta/guard/BornRows.java#leftOutOf: select", "a total's SELECT, which is followed where Totals reads it");
        KNOWN.put("nothing makes a io.caravan.plan.LeaveBehindReading.Candidate", "read from a file that is a part of Caravan");
        KNOWN.put("nothing makes a io.caravan.sample.LargeShop.Step", "read from files that are a part of Caravan");
    }

    private record Found(int statements, Map<String, Set<String>> origins) {}

    private static Found found(Path folder) throws IOException {
        SourceTree source = SourceTree.of(folder);
        Map<String, Set<String>> origins = new TreeMap<>();
        int statements = 0;
        for (Map.Entry<Element, List<TreePath>> called : source.calls.entrySet()) {
            for (TreePath call : called.getValue()) {
                TreePath text = text(source, called.getKey(), call);
                if (text != null) {
                    statements++;
                    SqlOrigin.of(source, text).forEach(origin -> origins.computeIfAbsent(origin, o -> new TreeSet<>()).add(source.place(text)));
                }
            }
        }
        return new Found(statements, origins);
    }

    /** The argument of a call that a server takes as SQL; null where there is none. */
    private static TreePath text(SourceTree source, Element called, TreePath call) {
        if (!(called instanceof ExecutableElement method) || !(call.getLeaf() instanceof MethodInvocationTree invocation) || invocation.getArguments().isEmpty()) {
            return null;
        }
        List<? extends ExpressionTree> arguments = invocation.getArguments();
        String name = method.getSimpleName().toString();
        if (name.equals("setHeader") && arguments.get(0).toString().contains("SQL_QUERY")) {
            return new TreePath(call, arguments.get(1));
        }
        boolean server = SERVERS.contains(((TypeElement) method.getEnclosingElement()).getQualifiedName().toString()) || name.equals("setConnectionInitSql");
        String type = server ? String.valueOf(source.type(new TreePath(call, arguments.get(0)))) : "";
        return type.equals("java.lang.String") || type.equals("java.lang.String[]") ? new TreePath(call, arguments.get(0)) : null;
    }

    @Test
    void every_statement_is_made_of_constants_quoted_names_and_the_operators_own_sql() throws IOException {
        Found found = found(Path.of("src/main/java"));
        assertThat(found.statements()).isGreaterThan(300);
        Map<String, Set<String>> unknown = new TreeMap<>(found.origins());
        unknown.keySet().removeIf(origin -> KNOWN.keySet().stream().anyMatch(origin::startsWith));
        assertThat(unknown).as("data that gets into SQL, and where it does; bind it, or quote it by Identifier or Literal").isEmpty();
        assertThat(KNOWN.keySet()).as("reasons that are still of use")
                .allMatch(known -> found.origins().keySet().stream().anyMatch(origin -> origin.startsWith(known)));
    }

    /** What this finds is shown on a class that does what must not be done. */
    @Test
    void data_is_found_in_whichever_way_it_gets_into_sql(@TempDir Path folder) throws IOException {
        Path file = Files.createDirectories(folder.resolve("io/caravan")).resolve("Careless.java");
        Files.writeString(file, """
                package io.caravan;
                import io.caravan.schema.Identifier;
                import java.util.*;
                import java.util.function.Function;
                import java.util.stream.Collectors;
                import org.springframework.jdbc.core.JdbcTemplate;
                class Careless {
                    private final JdbcTemplate jdbc;
                    private final String kept;
                    record Row(String name, int number) {}
                    interface Maker { String make(String of); }
                    Careless(JdbcTemplate jdbc, String kept) { this.jdbc = jdbc; this.kept = kept; }
                    static Careless of(JdbcTemplate jdbc) { return new Careless(jdbc, "t" + System.getenv("FIELD")); }
                    String read(String what) { return jdbc.queryForObject("SELECT a FROM t WHERE b = ?", String.class, what); }
                    void fine(String text, int number) {
                        jdbc.execute("SELECT " + number + " FROM " + Identifier.quoted(text) + (number > 1 ? " WHERE 1" : ""));
                        jdbc.update("DELETE FROM t WHERE a IN (?" + ", ?".repeat(number) + ")", text);
                        jdbc.update(List.of("a", "b").stream().map(Identifier::quoted).collect(Collectors.joining(", ", "SELECT ", " FROM t")));
                        Map<String, String> byName = new HashMap<>();
                        byName.put(read("key"), "SELECT 1");
                        jdbc.execute(byName.get("x"));
                        jdbc.execute("SELECT " + new Row(read("component"), 1).number());
                    }
                    void faults(List<String> names, String given) {
                        jdbc.execute("SELECT * FROM t WHERE a = '" + read("plain") + "'");
                        jdbc.update(kept);
                        StringBuilder text = new StringBuilder("SELECT ");
                        text.append(1).append(new Scanner(System.getProperty("text")).next());
                        jdbc.execute(text.toString());
                        jdbc.execute(made(x -> x + jdbc.queryForMap("lambda")));
                        jdbc.execute(given);
                        for (Row row : List.of(new Row(jdbc.queryForList("record").toString(), 1))) {
                            jdbc.execute("SELECT " + row.name());
                        }
                        Map<String, String> keyed = new HashMap<>();
                        keyed.put(jdbc.toString(), "a");
                        jdbc.execute(String.join(",", keyed.keySet()));
                        jdbc.execute(names.stream().map(n -> Identifier.quoted(n) + jdbc.getDataSource()).collect(Collectors.joining()));
                    }
                    String made(Maker maker) { return maker.make("a"); }
                }
                """);
        Found found = found(folder);
        assertThat(found.statements()).isEqualTo(16);
        assertThat(found.origins().keySet().stream().map(origin -> origin.lines().findFirst().orElseThrow().replaceFirst(".*Careless.java#", ""))).containsExactlyInAnyOrder(
                "read: jdbc.queryForObject(\"SELECT a FROM t WHERE b = ?\", String.class, what)", "of: System.getenv(\"FIELD\")", "faults: System.getProperty(\"text\")",
                "faults: jdbc.queryForMap(\"lambda\")", "faults: given", "faults: jdbc.queryForList(\"record\")", "of: jdbc", "faults: jdbc.getDataSource()");
        assertThat(found.origins().values().stream().flatMap(Set::stream)).as("what is done well")
                .noneMatch(place -> place.matches("(?s).*Careless.java:(1[6-9]|2[0-2]) .*"));
    }
}
