package io.caravan.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

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
        return new LocalXml(file, parsed(file)).connection();
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

    private static Element parsed(Path file) {
        try (var in = Files.newInputStream(file)) {
            return parser().parse(in).getDocumentElement();
        } catch (SAXParseException e) {
            throw new ConfigurationFault(file + ":" + e.getLineNumber(), e.getMessage().contains("DOCTYPE")
                    ? "holds a DOCTYPE, which Caravan does not read, because it can make a parser fetch other files; "
                            + "remove that line"
                    : "is not well-formed XML: " + e.getMessage());
        } catch (SAXException | IOException e) {
            throw new ConfigurationFault(file.toString(), "cannot be read: " + e.getMessage());
        }
    }

    /** A parser that reads this file and nothing else: no DTD, no entities, no inclusions. */
    private static DocumentBuilder parser() {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            factory.setXIncludeAware(false);
            factory.setExpandEntityReferences(false);
            DocumentBuilder parser = factory.newDocumentBuilder();
            parser.setErrorHandler(new Strict());
            return parser;
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("This Java has no XML parser that can be kept from fetching files", e);
        }
    }

    /** The parser's own handler writes to the terminal. */
    private static final class Strict implements ErrorHandler {

        @Override
        public void warning(SAXParseException e) {
            // nothing in a warning keeps the file from being read
        }

        @Override
        public void error(SAXParseException e) throws SAXException {
            throw e;
        }

        @Override
        public void fatalError(SAXParseException e) throws SAXException {
            throw e;
        }
    }
}
