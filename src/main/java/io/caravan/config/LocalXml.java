package io.caravan.config;

import java.nio.file.Path;
import java.util.Optional;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Magento 1's {@code app/etc/local.xml}. */
final class LocalXml {

    static final Path PATH = Path.of("app", "etc", "local.xml");

    private static final String RESOURCES = "global/resources";

    private final Path file;
    private final Element config;

    private LocalXml(Path file, Element config) {
        this.file = file;
        this.config = config;
    }

    /** @throws ConfigurationFault where the file cannot be read, or names no database */
    static ShopConnection read(Path file) {
        return new LocalXml(file, SafeXml.read(file)).connection();
    }

    private ShopConnection connection() {
        String connection = RESOURCES + "/default_setup/connection";
        if (element(connection).isEmpty()) {
            throw new ConfigurationFault(file.toString(), "has no database section (config/" + connection
                    + "); is this shop installed?");
        }
        ShopConnection shop = new ShopConnection(
                text(connection + "/host").trim(),
                text(connection + "/port").trim(),
                text(connection + "/dbname").trim(),
                text(connection + "/username").trim(),
                text(connection + "/password"),
                text(RESOURCES + "/db/table_prefix").trim(),
                text("global/crypt/key").trim());
        if (shop.database().isEmpty()) {
            throw new ConfigurationFault(file.toString(), "names no database (config/" + connection + "/dbname)");
        }
        return shop;
    }

    private String text(String path) {
        return element(path).map(Node::getTextContent).orElse("");
    }

    private Optional<Element> element(String path) {
        Optional<Element> element = Optional.of(config);
        for (String name : path.split("/")) {
            element = element.flatMap(parent -> child(parent, name));
        }
        return element;
    }

    private static Optional<Element> child(Element parent, String name) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element && element.getTagName().equals(name)) {
                return Optional.of(element);
            }
        }
        return Optional.empty();
    }
}
