package dev.saoma.forwarder;

import java.io.ByteArrayInputStream;
import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// The two fields of a push that can be read without its key: the encrypted content and, in clear text, the sender.
/// A field that is missing, or there more than once, is empty; so are both when the body is no such XML.
record Envelope(String encrypted, String sender) {

    static Envelope of(byte[] body) {
        try {
            var reader = parser().createXMLStreamReader(new ByteArrayInputStream(body));
            try {
                var fields = fields(reader);
                return new Envelope(fields.getOrDefault("Encrypt", ""), fields.getOrDefault("FromUserName", ""));
            } finally {
                reader.close();
            }
        } catch (XMLStreamException e) {
            return new Envelope("", "");
        }
    }

    private static Map<String, String> fields(XMLStreamReader reader) throws XMLStreamException {
        var fields = new HashMap<String, String>();
        var depth = 0;
        while (reader.hasNext()) {
            var token = reader.next();
            if (token == XMLStreamConstants.DTD) {
                throw new XMLStreamException("WeChat sends no document type declaration");
            } else if (token == XMLStreamConstants.START_ELEMENT && depth == 1 && isOurs(reader.getLocalName())) {
                var name = reader.getLocalName();
                // The text of a field ends at the field's own end.
                var text = reader.getElementText().strip();
                fields.merge(name, text, (first, second) -> "");
            } else if (token == XMLStreamConstants.START_ELEMENT) {
                depth++;
            } else if (token == XMLStreamConstants.END_ELEMENT) {
                depth--;
            }
        }
        return fields;
    }

    private static boolean isOurs(String name) {
        return name.equals("Encrypt") || name.equals("FromUserName");
    }

    /// One for each push: it is not promised that several threads may share one.
    private static XMLInputFactory parser() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory;
    }
}
