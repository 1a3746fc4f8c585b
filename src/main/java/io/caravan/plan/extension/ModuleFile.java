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
import java.util.stream.IntStream;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

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
        elements(config, "global/resources/*[setup]").forEach(setup -> setups.add(setup.getTagName()));
        Set<String> groups = new LinkedHashSet<>();
        // A group without a class of its own only replaces classes of another's.
        elements(config, "global/*[self::models or self::blocks or self::helpers]/*[class]")
                .forEach(group -> groups.add(group.getTagName().toLowerCase(Locale.ROOT)));
        Set<String> tables = new LinkedHashSet<>();
        elements(config, "global/models/*/entities/*/table[normalize-space()]").forEach(table -> tables.add(table.getTextContent().strip()));
        List<String> details = new ArrayList<>();
        elements(config, "global/*[self::models or self::blocks or self::helpers]/*/rewrite/*").forEach(rewritten -> {
            Node group = rewritten.getParentNode().getParentNode();
            String kind = group.getParentNode().getNodeName();
            details.add("replaces the " + kind.substring(0, kind.length() - 1) + " " + group.getNodeName() + "/" + rewritten.getTagName());
        });
        elements(config, "crontab/jobs/*").forEach(job -> details.add("cron job " + job.getTagName()));
        // Methods say which class they are; groups of plain settings beside them do not.
        elements(config, "default/payment/*[model]").forEach(method -> details.add("payment method " + method.getTagName()));
        elements(config, "default/carriers/*[model]").forEach(method -> details.add("shipping method " + method.getTagName()));
        Optional<String> version = elements(config, "modules/*/version[normalize-space()]").stream()
                .filter(text -> text.getParentNode().getNodeName().equals(name))
                .map(text -> text.getTextContent().strip())
                .findFirst();
        return new ModuleFile(name, active, version, setups, groups, tables, List.copyOf(details), List.of());
    }

    /** The elements below another that an XPath leads to. */
    static List<Element> elements(Element below, String path) {
        try {
            NodeList found = (NodeList) XPathFactory.newInstance().newXPath().evaluate(path, below, XPathConstants.NODESET);
            return IntStream.range(0, found.getLength()).mapToObj(found::item).map(Element.class::cast).toList();
        } catch (XPathExpressionException e) {
            throw new IllegalStateException("not an XPath: " + path, e);
        }
    }
}
