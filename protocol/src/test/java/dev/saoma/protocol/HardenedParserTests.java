package dev.saoma.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.stax.WstxInputFactory;
import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLResolver;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.codehaus.stax2.XMLInputFactory2;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The parser by itself, without the checks around it: each of the two must hold alone.
class HardenedParserTests {

    private final WstxInputFactory parser = HardenedParser.make();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE xml SYSTEM 'http://127.0.0.1:1/x.dtd'><xml></xml>",
                "<!DOCTYPE xml PUBLIC 'p' 'http://127.0.0.1:1/x.dtd'><xml></xml>",
                "<!DOCTYPE xml [<!ENTITY % p SYSTEM 'http://127.0.0.1:1/x'> %p;]><xml></xml>",
                "<!DOCTYPE xml [<!ENTITY e SYSTEM 'http://127.0.0.1:1/x'>]><xml></xml>"
            })
    void nothingIsFetched(String xml) throws XMLStreamException {
        List<String> fetched = new ArrayList<>();
        XMLResolver resolver = (_, system, _, _) -> {
            fetched.add(system);
            return new ByteArrayInputStream(new byte[0]);
        };
        parser.setProperty(WstxInputProperties.P_DTD_RESOLVER, resolver);
        parser.setProperty(WstxInputProperties.P_ENTITY_RESOLVER, resolver);

        readAll(xml);

        assertThat(fetched).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE xml [<!ENTITY e 'x'>]><xml>&e;</xml>",
                "<!DOCTYPE xml [<!ENTITY e SYSTEM 'file:///etc/hostname'>]><xml>&e;</xml>",
                "<xml>&e;</xml>"
            })
    void noEntityIsExpanded(String xml) {
        assertThatExceptionOfType(XMLStreamException.class).isThrownBy(() -> readAll(xml));
    }

    @Test
    void aMalformedTextIsToldAtOnceAndAsWhatItIs() throws XMLStreamException {
        XMLStreamReader reader = parser.createXMLStreamReader(new StringReader("<xml>text &#0;</xml>"));
        reader.next();

        assertThatExceptionOfType(XMLStreamException.class).isThrownBy(reader::next);
    }

    @Test
    void itsOwnLimitsStandBehindOurs() {
        int depth = FlatXml.MAX_DEPTH + 1;
        int elements = FlatXml.MAX_ELEMENTS;

        assertThatNoException().isThrownBy(() -> readAll("<a>".repeat(depth) + "</a>".repeat(depth)));
        assertRefused("<a>".repeat(depth + 1) + "</a>".repeat(depth + 1));
        assertThatNoException().isThrownBy(() -> readAll("<xml>" + "<a/>".repeat(elements) + "</xml>"));
        assertRefused("<xml>" + "<a/>".repeat(elements + 1) + "</xml>");
        assertRefused("<xml>" + " ".repeat(PushReader.MAX_BODY) + "</xml>");
    }

    @Test
    void attributesAreFewAndShort() {
        StringBuilder many = new StringBuilder("<xml");
        for (int i = 0; i < 17; i++) {
            many.append(" a").append(i).append("=''");
        }

        assertRefused(many + "/>");
        assertRefused("<xml a='" + "x".repeat(1_025) + "'/>");
    }

    @Test
    void namesOfStrangersAreNotKept() {
        assertThat(parser.getProperty(XMLInputFactory2.P_INTERN_NAMES)).isEqualTo(false);
        assertThat(parser.getProperty(XMLInputFactory2.P_INTERN_NS_URIS)).isEqualTo(false);
    }

    @Test
    void theRestOfItsSettingsAreOurs() {
        assertThat(parser.getProperty(XMLInputFactory.SUPPORT_DTD)).isEqualTo(false);
        assertThat(parser.getProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES))
                .isEqualTo(false);
        assertThat(parser.getProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES))
                .isEqualTo(true);
        assertThat(parser.getProperty(XMLInputFactory.IS_NAMESPACE_AWARE)).isEqualTo(false);
        assertThat(parser.getProperty(XMLInputFactory.IS_COALESCING)).isEqualTo(false);
        assertThat(parser.getProperty(WstxInputProperties.P_MAX_TEXT_LENGTH)).isEqualTo((long) PushReader.MAX_BODY);
        assertThat(parser.getProperty(WstxInputProperties.P_MAX_ENTITY_COUNT)).isEqualTo(1L);
        assertThat(parser.getProperty(WstxInputProperties.P_MAX_ENTITY_DEPTH)).isEqualTo(1);
    }

    private void assertRefused(String xml) {
        assertThatExceptionOfType(XMLStreamException.class).isThrownBy(() -> readAll(xml));
    }

    private void readAll(String xml) throws XMLStreamException {
        XMLStreamReader reader = parser.createXMLStreamReader(new StringReader(xml));
        while (reader.hasNext()) {
            reader.next();
        }
    }
}
