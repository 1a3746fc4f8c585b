package io.caravan.config;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** XML files of a shop, which anybody may have written. */
public final class SafeXml {

    private SafeXml() {}

    /**
     * Reads a file and nothing else: no DTD, no entities, no inclusions.
     *
     * @return its outermost element
     * @throws ConfigurationFault if it cannot be read, is not well-formed, or holds a DOCTYPE; it names the file and, if known, the line
     */
    public static Element read(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
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

    private static DocumentBuilder parser() {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
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
