package anjia.posts;

import anjia.posts.NotRead.Reason;
import java.io.ByteArrayInputStream;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * One part of a workbook, read from front to back (工作簿文件的读取). Names are told without their namespaces, which differ between writers. A
 * part that declares a document type is refused: nothing outside is fetched, and nothing grows while it is read.
 */
final class XlsxXml {

    private static final XMLInputFactory FACTORY = factory();

    private final XMLStreamReader reader;

    XlsxXml(byte[] part) {
        try {
            this.reader = FACTORY.createXMLStreamReader(new ByteArrayInputStream(part));
        } catch (XMLStreamException broken) {
            throw new NotRead(Reason.BROKEN);
        }
    }

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        return factory;
    }

    /** @return whether there was something more */
    boolean next() {
        try {
            if (!reader.hasNext()) return false;
            var event = reader.next();
            if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE)
                throw new NotRead(Reason.BROKEN);
            return true;
        } catch (XMLStreamException broken) {
            throw new NotRead(Reason.BROKEN);
        }
    }

    boolean starts(String name) {
        return reader.isStartElement() && reader.getLocalName().equals(name);
    }

    boolean ends(String name) {
        return reader.isEndElement() && reader.getLocalName().equals(name);
    }

    /** Of the element that starts here, by its local name; the last one when namespaces make several: {@code r:id} stands after {@code id}. */
    Optional<String> attribute(String name) {
        var found = Optional.<String>empty();
        for (var at = 0; at < reader.getAttributeCount(); at++)
            if (reader.getAttributeLocalName(at).equals(name)) found = Optional.of(reader.getAttributeValue(at));
        return found;
    }

    /** Everything written up to the end of the element that starts here. */
    String text() {
        var text = new StringBuilder();
        for (var depth = 1; depth > 0 && next(); ) {
            if (reader.isStartElement()) depth++;
            else if (reader.isEndElement()) depth--;
            else if (reader.isCharacters()) text.append(reader.getText());
        }
        return text.toString();
    }
}
