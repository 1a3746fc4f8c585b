package io.caravan.config;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** The modules that Magento 2's {@code app/etc/config.php} names. It is read as a text, never run. */
public final class EnabledModules {

    private EnabledModules() {}

    /**
     * Reads them.
     *
     * @param root the folder of Magento 2
     * @return by module, whether it is switched on; empty where there is no such file
     * @throws ConfigurationFault where the file cannot be read
     */
    public static Map<String, Boolean> read(Path root) {
        Path file = root.resolve(Path.of("app", "etc", "config.php"));
        Map<String, Boolean> modules = new TreeMap<>();
        if (!Files.isRegularFile(file)) {
            return modules;
        }
        try {
            Object named = PhpArray.read(new String(Files.readAllBytes(file), StandardCharsets.UTF_8)).get("modules");
            if (named instanceof Map<?, ?> all) {
                all.forEach((module, on) -> modules.put(module.toString(), !String.valueOf(on).equals("0")));
            }
        } catch (PhpSyntaxFault e) {
            throw new ConfigurationFault(file + ":" + e.line(), e.getMessage());
        } catch (IOException e) {
            throw new ConfigurationFault(file.toString(), "cannot be read: " + e);
        }
        return modules;
    }
}
