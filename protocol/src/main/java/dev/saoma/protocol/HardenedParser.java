package dev.saoma.protocol;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.stax.WstxInputFactory;
import javax.xml.stream.XMLInputFactory;
import org.codehaus.stax2.XMLInputFactory2;

/// Woodstox, by its own class: `XMLInputFactory.newFactory()` would take whichever parser the classpath offers. It is
/// set to know nothing of document types, external entities and namespaces, and to stop at our limits itself.
final class HardenedParser {

    private HardenedParser() {}

    static WstxInputFactory make() {
        WstxInputFactory parser = new WstxInputFactory();
        parser.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        parser.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        parser.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, true);
        parser.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
        parser.setProperty(XMLInputFactory.IS_COALESCING, false);
        // Lazy parsing reports a malformed text by an unchecked exception from the getters.
        parser.setProperty(XMLInputFactory2.P_LAZY_PARSING, false);
        // Interned names would stay in the virtual machine's table for ever, and strangers choose them.
        parser.setProperty(XMLInputFactory2.P_INTERN_NAMES, false);
        parser.setProperty(XMLInputFactory2.P_INTERN_NS_URIS, false);
        // One more than our own limit, so that ours speaks first and names the reason.
        parser.setProperty(WstxInputProperties.P_MAX_ELEMENT_DEPTH, FlatXml.MAX_DEPTH + 1);
        parser.setProperty(WstxInputProperties.P_MAX_ELEMENT_COUNT, (long) FlatXml.MAX_ELEMENTS + 1);
        parser.setProperty(WstxInputProperties.P_MAX_CHARACTERS, (long) PushReader.MAX_BODY);
        parser.setProperty(WstxInputProperties.P_MAX_TEXT_LENGTH, (long) PushReader.MAX_BODY);
        parser.setProperty(WstxInputProperties.P_MAX_ATTRIBUTES_PER_ELEMENT, 16);
        parser.setProperty(WstxInputProperties.P_MAX_ATTRIBUTE_SIZE, 1_024);
        parser.setProperty(WstxInputProperties.P_MAX_ENTITY_COUNT, 1L);
        parser.setProperty(WstxInputProperties.P_MAX_ENTITY_DEPTH, 1);
        return parser;
    }
}
