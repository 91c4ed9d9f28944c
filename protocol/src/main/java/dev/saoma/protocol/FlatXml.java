package dev.saoma.protocol;

import com.ctc.wstx.stax.WstxInputFactory;
import java.io.StringReader;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// Reads a push's XML: `<xml>` with one level of fields. What lies deeper is passed over.
final class FlatXml {

    static final int MAX_DEPTH = 16;
    static final int MAX_ELEMENTS = 1_000;
    static final int MAX_FIELD_LENGTH = 65_536;

    private static final WstxInputFactory PARSER = HardenedParser.make();

    private FlatXml() {}

    static Outcome<Fields> read(String text) {
        try {
            XMLStreamReader reader = PARSER.createXMLStreamReader(new StringReader(text));
            try {
                return collect(reader);
            } finally {
                reader.close();
            }
        } catch (XMLStreamException _) {
            return new Outcome.Failed<>(RefusalReason.MALFORMED_XML);
        }
    }

    /// Every token of the text is looked at once: the work is linear in its length.
    static Outcome<Fields> collect(XMLStreamReader reader) throws XMLStreamException {
        FieldCollector collector = new FieldCollector();
        while (reader.hasNext()) {
            RefusalReason refusal = collector.take(reader.next(), reader);
            if (refusal != null) {
                return new Outcome.Failed<>(refusal);
            }
        }
        return new Outcome.Ok<>(collector.fields());
    }
}
