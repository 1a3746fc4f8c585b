package io.caravan.cli;

import io.caravan.mapping.MappingFault;
import io.caravan.mapping.MappingReader;
import io.caravan.route.Areas;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;
import java.util.regex.Pattern;

/**
 * Loads what every command needs and ends. The launcher runs it once after the build, by a Java that archives the classes that it
 * loaded ({@code -XX:ArchiveClassesAtExit}): the commands then find them parsed and verified, which halves the time until they do something.
 * It needs no database, and no fault of it keeps a command from running.
 */
public final class ClassArchive {

    /** The libraries that a migration is made of. Those of the long-running process are as many again. */
    private static final Pattern LIBRARIES = Pattern.compile("(caravan|camel-(api|base|bean|core|direct|kamelet|log|main|spring|sql|support|util|yaml)|HikariCP|jackson"
            + "|json-schema-validator|log4j|mysql-connector|picocli|slf4j-api|snakeyaml|spring-(beans|core|jcl|jdbc|tx)).*\\.jar");
    /** What these libraries have besides, and nobody asks for here. */
    private static final List<String> LEFT_OUT = List.of(
            "META-INF/", "com/mysql/cj/x/", "com/mysql/cj/xdevapi/", "io/caravan/sample/", "org/apache/camel/model/rest/", "org/springframework/aot/",
            "org/springframework/asm/", "org/springframework/cglib/", "org/springframework/jca/", "org/springframework/objenesis/");

    private ClassArchive() {}

    /** @param arguments the folder with {@code mappings/} and {@code routes/} */
    public static void main(String[] arguments) throws IOException {
        Path home = Path.of(arguments[0]);
        try {
            new MappingReader(home.resolve("mappings")).read();
            Areas.read(home.resolve("routes"));
        } catch (MappingFault fault) {
            // The command says so.
        }
        for (String path : System.getProperty("java.class.path").split(File.pathSeparator)) {
            if (LIBRARIES.matcher(Path.of(path).getFileName().toString()).matches()) {
                load(path);
            }
        }
    }

    private static void load(String path) throws IOException {
        try (JarFile jar = new JarFile(path)) {
            jar.stream().map(entry -> entry.getName())
                    .filter(name -> name.endsWith(".class") && !name.endsWith("-info.class") && LEFT_OUT.stream().noneMatch(name::startsWith))
                    .forEach(name -> load(name.substring(0, name.length() - ".class".length()).replace('/', '.'), ClassArchive.class.getClassLoader()));
        }
    }

    private static void load(String name, ClassLoader loader) {
        try {
            Class.forName(name, false, loader);
        } catch (ClassNotFoundException | LinkageError e) {
            // It builds on a library that is not there, so that no command can ask for it either.
        }
    }
}
