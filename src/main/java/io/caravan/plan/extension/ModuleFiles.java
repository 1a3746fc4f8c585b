package io.caravan.plan.extension;

import io.caravan.config.ConfigurationFault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.w3c.dom.Element;

/**
 * The modules below an M1 root that do not come with Magento: {@code app/etc/modules/*.xml} and the {@code config.xml} of each in
 * {@code app/code/community} and {@code app/code/local}.
 *
 * @param modules by name; a module whose files cannot be read is among them, with the reason
 * @param problems why a file of {@code app/etc/modules}, which names no module by itself, was not read
 */
record ModuleFiles(List<ModuleFile> modules, List<String> problems) {

    private static final List<String> POOLS = List.of("local", "community");

    /** None, where no root is known. */
    static final ModuleFiles NONE = new ModuleFiles(List.of(), List.of());

    /** Reads them; nothing that is wrong with them is thrown. */
    static ModuleFiles read(Path root, MagentoNames magento) {
        List<String> problems = new ArrayList<>();
        Map<String, Boolean> active = new TreeMap<>();
        for (Path file : list(root.resolve("app/etc/modules"))) {
            if (file.toString().endsWith(".xml")) {
                declared(file, active, problems);
            }
        }
        Map<String, Path> configs = new TreeMap<>();
        for (String pool : POOLS) {
            for (Path vendor : list(root.resolve("app/code").resolve(pool))) {
                for (Path module : list(vendor)) {
                    Path config = module.resolve("etc/config.xml");
                    if (Files.isRegularFile(config)) {
                        configs.putIfAbsent(vendor.getFileName() + "_" + module.getFileName(), config);
                    }
                }
            }
        }
        active.keySet().forEach(name -> configs.putIfAbsent(name, null));
        List<ModuleFile> modules = new ArrayList<>();
        configs.forEach((name, config) -> {
            if (!magento.isModule(name)) {
                Optional<Boolean> on = Optional.ofNullable(active.get(name));
                modules.add(config == null
                        ? ModuleFile.unread(name, on, List.of("app/etc/modules names it, but its code is not there"))
                        : ModuleFile.read(name, on, config));
            }
        });
        return new ModuleFiles(List.copyOf(modules), List.copyOf(problems));
    }

    private static void declared(Path file, Map<String, Boolean> active, List<String> problems) {
        try {
            for (Element module : ModuleFile.elements(ModuleFile.xml(file), "modules/*")) {
                boolean on = ModuleFile.elements(module, "active").stream()
                        .anyMatch(text -> List.of("true", "1").contains(text.getTextContent().strip().toLowerCase(java.util.Locale.ROOT)));
                active.put(module.getTagName(), on);
            }
        } catch (ConfigurationFault e) {
            problems.add("not read: " + e.getMessage());
        }
    }

    private static List<Path> list(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        } catch (IOException e) {
            // A folder that may not be listed holds nothing that could be told of.
            return List.of();
        }
    }
}
