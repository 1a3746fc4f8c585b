package io.caravan.script;

import io.caravan.mapping.MappingFault;
import io.caravan.mapping.Nearest;
import io.caravan.script.Statement.KeysAfterwards;
import io.caravan.script.Statement.Over;
import io.caravan.script.Statement.Repeat;
import io.caravan.script.Statement.When;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads the scripts of {@code routes/sql}. A statement ends with a line that ends in a semicolon; comment lines before it
 * that read {@code -- note: ...}, {@code -- needs: ...}, {@code -- each column: ...}, {@code -- each reference: ...} or
 * {@code -- each store:} say how it is run, {@code -- in delta: ...}, {@code -- only in delta:} or {@code -- not in delta:} how it
 * is run for changed rows, {@code -- keys afterwards: from 10000 rows of table} when its table gets its keys after its rows.
 */
final class ScriptReader {

    private static final Pattern DIRECTIVE = Pattern.compile("--\\s*(note|needs|each [a-z]+|in delta|only in delta|not in delta|keys afterwards)\\s*:\\s*(.*?)\\s*");

    private static final Pattern KEYS_AFTERWARDS = Pattern.compile("from (\\d{1,9}) rows of ([A-Za-z0-9_]+)");

    private final Path folder;

    /** @param folder the folder {@code routes/sql} */
    ScriptReader(Path folder) {
        this.folder = folder;
    }

    /**
     * Reads one script.
     *
     * @param area the route that names it, for the error
     * @throws MappingFault if there is no such file, or it cannot be understood
     */
    Script read(String area, String name) {
        Path file = folder.resolve(name + ".sql");
        if (!Files.isRegularFile(file)) {
            throw new MappingFault(List.of("route '" + area + "': run-sql?script=" + name + ": there is no file routes/sql/" + name
                    + ".sql" + Nearest.hint(name, names())));
        }
        try {
            return new Script(name, statements(name, Files.readAllLines(file)));
        } catch (IOException e) {
            throw new MappingFault(List.of("routes/sql/" + name + ".sql: cannot be read: " + e.getMessage()));
        }
    }

    private List<String> names() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString().replaceFirst("\\.sql$", "")).toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    private static List<Statement> statements(String name, List<String> lines) {
        List<Statement> statements = new ArrayList<>();
        Map<String, String> directives = new LinkedHashMap<>();
        StringBuilder sql = new StringBuilder();
        int begun = 0;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (sql.isEmpty()) {
                Matcher directive = DIRECTIVE.matcher(line);
                if (directive.matches()) {
                    // A long tail may take several lines.
                    directives.merge(directive.group(1), directive.group(2), (a, b) -> directive.group(1).equals("in delta") ? a + "\n" + b : b);
                    continue;
                }
                if (line.isBlank() || line.stripLeading().startsWith("--")) {
                    continue;
                }
                begun = i + 1;
            }
            sql.append(line).append('\n');
            if (line.stripTrailing().endsWith(";")) {
                String text = sql.toString().strip();
                statements.add(statement(name, begun, text.substring(0, text.length() - 1), directives));
                sql.setLength(0);
                directives.clear();
            }
        }
        if (!sql.isEmpty()) {
            throw new MappingFault(List.of("routes/sql/" + name + ".sql:" + begun + ": the statement has no end; its last line ends in ';'"));
        }
        return List.copyOf(statements);
    }

    private static Statement statement(String script, int line, String sql, Map<String, String> directives) {
        Optional<Repeat> repeat = Optional.empty();
        for (String key : directives.keySet()) {
            if (key.startsWith("each ")) {
                Over over = Arrays.stream(Over.values())
                        .filter(o -> o.name().equalsIgnoreCase(key.substring(5)))
                        .findFirst()
                        .orElseThrow(() -> new MappingFault(List.of("routes/sql/" + script + ".sql: before line " + line + ": unknown '-- "
                                + key + ":'" + Nearest.hint(key, List.of("each column", "each reference", "each store")))));
                repeat = Optional.of(new Repeat(over, directives.get(key)));
            }
        }
        List<String> needs = Optional.ofNullable(directives.get("needs"))
                .map(text -> Arrays.asList(text.split("\\s*,\\s*")))
                .orElse(List.of());
        When when = directives.containsKey("only in delta") ? When.ONLY_IN_DELTA
                : directives.containsKey("not in delta") ? When.NOT_IN_DELTA : When.ALWAYS;
        return new Statement(
                line, sql, Optional.ofNullable(directives.get("note")), needs, repeat, when, Optional.ofNullable(directives.get("in delta")),
                Optional.ofNullable(directives.get("keys afterwards")).map(text -> keysAfterwards(script, line, text)));
    }

    private static KeysAfterwards keysAfterwards(String script, int line, String text) {
        Matcher from = KEYS_AFTERWARDS.matcher(text);
        if (!from.matches()) {
            throw new MappingFault(List.of("routes/sql/" + script + ".sql: before line " + line + ": '-- keys afterwards: " + text
                    + "' is not understood; write it like '-- keys afterwards: from 10000 rows of sales_order'"));
        }
        return new KeysAfterwards(Long.parseLong(from.group(1)), from.group(2));
    }
}
