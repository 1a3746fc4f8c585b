package io.caravan.config;

import io.caravan.config.PhpArray.Expression;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Magento 2's {@code app/etc/env.php}. It is read as a text, never run. */
final class EnvPhp {

    static final Path PATH = Path.of("app", "etc", "env.php");

    private static final String CONNECTION = "db.connection.default";

    private final Path file;
    private final Map<String, Object> array;

    private EnvPhp(Path file, Map<String, Object> array) {
        this.file = file;
        this.array = array;
    }

    /** @throws ConfigurationFault where the file cannot be read, or names no database, or computes what is needed */
    static ShopConnection read(Path file) {
        return new EnvPhp(file, parsed(file)).connection();
    }

    private ShopConnection connection() {
        if (!(at(CONNECTION) instanceof Map)) {
            throw new ConfigurationFault(file.toString(), "has no database section (" + CONNECTION
                    + "); is this shop installed?");
        }
        ShopConnection shop = new ShopConnection(
                text(CONNECTION + ".host").trim(),
                text(CONNECTION + ".port").trim(),
                text(CONNECTION + ".dbname").trim(),
                text(CONNECTION + ".username").trim(),
                text(CONNECTION + ".password"),
                text("db.table_prefix").trim(),
                text("crypt.key").trim());
        if (shop.database().isEmpty()) {
            throw new ConfigurationFault(file.toString(), "names no database (" + CONNECTION + ".dbname)");
        }
        return shop;
    }

    private String text(String path) {
        Object value = at(path);
        if (value instanceof Map) {
            throw new ConfigurationFault(file.toString(), path + " is an array, but should be a text");
        }
        return value == null ? "" : value.toString();
    }

    private Object at(String path) {
        Object value = array;
        for (String key : path.split("\\.")) {
            value = value instanceof Map<?, ?> map ? map.get(key) : null;
            if (value instanceof Expression expression) {
                // The expression itself may hold half a password, so it is not shown.
                throw new ConfigurationFault(file + ":" + expression.line(), path + " is computed by PHP, which Caravan "
                        + "does not run; give its value there for a moment, or leave --m2-root out and write the "
                        + "caravan.m2.* keys by hand");
            }
        }
        return value;
    }

    private static Map<String, Object> parsed(Path file) {
        try {
            return PhpArray.read(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
        } catch (PhpSyntaxFault e) {
            throw new ConfigurationFault(file + ":" + e.line(), e.getMessage());
        } catch (IOException e) {
            throw new ConfigurationFault(file.toString(), "cannot be read: " + e);
        }
    }
}
