package io.caravan.plan.extension;

import io.caravan.config.ConfigurationFault;
import io.caravan.config.SafeXml;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * A module as its files below the M1 root describe it.
 *
 * @param name such as {@code Acme_Blog}
 * @param active whether {@code app/etc/modules} switches it on; empty where no file there names it
 * @param version by its {@code config.xml}; empty without one
 * @param setups its codes in {@code core_resource}
 * @param groups what its class aliases begin with, in lower case
 * @param tables the tables that it declares, without prefix
 * @param details its rewrites, cron jobs, payment and shipping methods, in words
 * @param problems why a file of it was not read, in words
 */
record ModuleFile(
        String name,
        Optional<Boolean> active,
        Optional<String> version,
        Set<String> setups,
        Set<String> groups,
        Set<String> tables,
        List<String> details,
        List<String> problems) {

    private static final long LARGEST = 4L << 20;

    /** @param active whether it is switched on, if that is known */
    static ModuleFile unread(String name, Optional<Boolean> active, List<String> problems) {
        return new ModuleFile(name, active, Optional.empty(), Set.of(), Set.of(), Set.of(), List.of(), problems);
    }

    /** Reads a module's {@code config.xml}; what is wrong with it is among the problems. */
    static ModuleFile read(String name, Optional<Boolean> active, Path config) {
        try {
            return of(name, active, xml(config));
        } catch (ConfigurationFault e) {
            return unread(name, active, List.of("not read: " + e.getMessage()));
        }
    }

    /** @throws ConfigurationFault if the file is no XML that is safe to read */
    static Element xml(Path file) {
        try {
            if (Files.size(file) > LARGEST) {
                throw new ConfigurationFault(List.of(new ConfigurationFault.Problem(
                        file.toString(), "is larger than 4 MB, which no module's configuration is")));
            }
        } catch (IOException e) {
            throw new ConfigurationFault(List.of(new ConfigurationFault.Problem(file.toString(), "cannot be read: " + e.getMessage())));
        }
        return SafeXml.read(file);
    }

    private static ModuleFile of(String name, Optional<Boolean> active, Element config) {
        Set<String> setups = new LinkedHashSet<>();
        having("setup", elements(config, "global/resources/*")).forEach(setup -> setups.add(setup.getTagName()));
        Set<String> groups = new LinkedHashSet<>();
        List<String> details = new ArrayList<>();
        for (String kind : List.of("model", "block", "helper")) {
            // A group without a class of its own only replaces classes of another's.
            having("class", elements(config, "global/" + kind + "s/*")).forEach(group -> groups.add(group.getTagName().toLowerCase(Locale.ROOT)));
            elements(config, "global/" + kind + "s/*/rewrite/*").forEach(rewritten -> details.add(
                    "replaces the " + kind + " " + rewritten.getParentNode().getParentNode().getNodeName() + "/" + rewritten.getTagName()));
        }
        Set<String> tables = new LinkedHashSet<>();
        elements(config, "global/models/*/entities/*/table").stream().map(table -> table.getTextContent().strip())
                .filter(table -> !table.isEmpty()).forEach(tables::add);
        elements(config, "crontab/jobs/*").forEach(job -> details.add("cron job " + job.getTagName()));
        // Methods say which class they are; groups of plain settings beside them do not.
        having("model", elements(config, "default/payment/*")).forEach(method -> details.add("payment method " + method.getTagName()));
        having("model", elements(config, "default/carriers/*")).forEach(method -> details.add("shipping method " + method.getTagName()));
        Optional<String> version = elements(config, "modules/" + name + "/version").stream()
                .map(text -> text.getTextContent().strip())
                .filter(text -> !text.isEmpty())
                .findFirst();
        return new ModuleFile(name, active, version, setups, groups, tables, List.copyOf(details), List.of());
    }

    private static List<Element> having(String child, List<Element> elements) {
        return elements.stream().filter(element -> !elements(element, child).isEmpty()).toList();
    }

    /** The elements below another that a path of names leads to; an asterisk stands for any name. */
    static List<Element> elements(Element below, String path) {
        List<Element> found = List.of(below);
        for (String name : path.split("/")) {
            List<Element> next = new ArrayList<>();
            for (Element element : found) {
                for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
                    if (node instanceof Element child && (name.equals("*") || child.getTagName().equals(name))) {
                        next.add(child);
                    }
                }
            }
            found = next;
        }
        return found;
    }
}
