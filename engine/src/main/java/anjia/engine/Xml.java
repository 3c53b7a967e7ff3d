package anjia.engine;

import java.io.StringWriter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes an XML document line by line, indented by depth. */
final class Xml {
    private static final String BEGINNING = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";

    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter writer;
    private int depth;

    Xml() {
        text.append(BEGINNING);
        try {
            // the JDK's own: what else lies on the class path may escape otherwise
            writer = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
        } catch (XMLStreamException e) {
            throw new IllegalStateException("every JDK writes XML", e);
        }
    }

    /** Opens an element, runs what stands in it, and closes it. */
    Xml element(String name, Attributes attributes, Runnable inside) {
        try {
            line();
            writer.writeStartElement(name);
            write(attributes);
            depth++;
            inside.run();
            depth--;
            line();
            writer.writeEndElement();
            return this;
        } catch (XMLStreamException e) {
            throw new IllegalStateException("element " + name + " cannot be written", e);
        }
    }

    Xml empty(String name, Attributes attributes) {
        try {
            line();
            writer.writeEmptyElement(name);
            write(attributes);
            return this;
        } catch (XMLStreamException e) {
            throw new IllegalStateException("element " + name + " cannot be written", e);
        }
    }

    Xml text(String name, String content) {
        try {
            line();
            writer.writeStartElement(name);
            writer.writeCharacters(allowed(content));
            writer.writeEndElement();
            return this;
        } catch (XMLStreamException e) {
            throw new IllegalStateException("element " + name + " cannot be written", e);
        }
    }

    String document() {
        try {
            writer.close();
            return text + "\n";
        } catch (XMLStreamException e) {
            throw new IllegalStateException("the document cannot be ended", e);
        }
    }

    /** Attributes in the order in which they are written. */
    record Attributes(String... namesAndValues) {
        static final Attributes NONE = new Attributes();
    }

    private void write(Attributes attributes) throws XMLStreamException {
        var pairs = attributes.namesAndValues();
        for (int i = 0; i < pairs.length; i += 2) writer.writeAttribute(pairs[i], allowed(pairs[i + 1]));
    }

    private void line() throws XMLStreamException {
        writer.writeCharacters("\n" + "  ".repeat(depth));
    }

    /** XML has no place for most control characters, not even escaped. */
    private static String allowed(String content) {
        return content.replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]", "");
    }
}
