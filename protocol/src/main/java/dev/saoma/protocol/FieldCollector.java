package dev.saoma.protocol;

import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/// Takes a push's XML token by token and keeps the fields that we know.
final class FieldCollector {

    private static final int FIELD_DEPTH = 2;

    private final Map<String, String> values = new HashMap<>();
    private final StringBuilder text = new StringBuilder();
    private int depth;
    private int elements;
    private @Nullable String field;

    /// The reason to stop reading, if there is one.
    @Nullable
    RefusalReason take(int token, XMLStreamReader reader) {
        return switch (token) {
            case XMLStreamConstants.START_ELEMENT -> start(reader.getLocalName());
            case XMLStreamConstants.END_ELEMENT -> end();
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> text(reader);
            case XMLStreamConstants.DTD -> RefusalReason.DTD;
            case XMLStreamConstants.ENTITY_REFERENCE -> RefusalReason.MALFORMED_XML;
            default -> null;
        };
    }

    Fields fields() {
        return new Fields(values);
    }

    private @Nullable RefusalReason start(String name) {
        if (++depth > FlatXml.MAX_DEPTH) {
            return RefusalReason.TOO_DEEP;
        }
        if (++elements > FlatXml.MAX_ELEMENTS) {
            return RefusalReason.TOO_MANY_ELEMENTS;
        }
        if (depth < FIELD_DEPTH) {
            return name.equals("xml") ? null : RefusalReason.MALFORMED_XML;
        }
        if (depth == FIELD_DEPTH && Fields.knows(name)) {
            field = name;
            text.setLength(0);
            // Two readers could each believe another one of the two.
            return values.containsKey(name) ? RefusalReason.DUPLICATE_FIELD : null;
        }
        return null;
    }

    private @Nullable RefusalReason end() {
        if (depth == FIELD_DEPTH && field != null) {
            values.put(field, text.toString());
            field = null;
        }
        depth--;
        return null;
    }

    private @Nullable RefusalReason text(XMLStreamReader reader) {
        if (depth != FIELD_DEPTH || field == null) {
            return null;
        }
        int length = reader.getTextLength();
        if (text.length() + length > FlatXml.MAX_FIELD_LENGTH && !field.equals(Fields.ENCRYPT)) {
            return RefusalReason.FIELD_TOO_LONG;
        }
        text.append(reader.getTextCharacters(), reader.getTextStart(), length);
        return null;
    }
}
