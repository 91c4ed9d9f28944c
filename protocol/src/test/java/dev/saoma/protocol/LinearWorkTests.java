package dev.saoma.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import com.ctc.wstx.stax.WstxInputFactory;
import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.util.StreamReaderDelegate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The work on a body is counted, not timed: how often each of its characters is read, how many tokens are asked for,
/// and how many characters are copied. None may grow faster than the body.
class LinearWorkTests {

    private static final int CALLS_BESIDE_THE_TOKENS = 4;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<a>",
                "<a/>",
                "<a></a>",
                "<!---->",
                "<?p?>",
                "x",
                "&amp;",
                "&#65;",
                "<![CDATA[]]>",
                "]",
                "<![CDATA[x]]>y",
                "<a b='c'/>",
                "\r\n",
                "😀",
                "&e;",
                "<a ",
                " b='c'"
            })
    void noTextIsReadMoreThanOnce(String piece) throws XMLStreamException, IOException {
        for (int times : new int[] {1_000, 10_000, PushReader.MAX_BODY / piece.length()}) {
            assertThatWorkIsLinear("<xml><Content>" + piece.repeat(times));
            assertThatWorkIsLinear("<xml>" + piece.repeat(times));
            assertThatWorkIsLinear("<xml><Encrypt>" + piece.repeat(times) + "</Encrypt></xml>");
            assertThatWorkIsLinear("<!DOCTYPE xml [" + piece.repeat(times));
        }
    }

    private static void assertThatWorkIsLinear(String xml) throws XMLStreamException, IOException {
        CountingReader input = new CountingReader(new StringReader(xml));
        CountingParser parser = null;
        WstxInputFactory factory = HardenedParser.make();
        try {
            parser = new CountingParser(factory.createXMLStreamReader(input));
            FlatXml.collect(parser);
        } catch (XMLStreamException _) {
            // Refused; what counts is how much work that took.
        }

        assertThat(input.read).isLessThanOrEqualTo(xml.length());
        if (parser != null) {
            assertThat(parser.tokens).isLessThanOrEqualTo(xml.length() + CALLS_BESIDE_THE_TOKENS);
            assertThat(parser.copied).isLessThanOrEqualTo(xml.length());
        }
    }

    private static final class CountingReader extends FilterReader {

        private long read;

        CountingReader(Reader in) {
            super(in);
        }

        @Override
        public int read(char[] buffer, int offset, int length) throws IOException {
            int count = super.read(buffer, offset, length);
            read += Math.max(count, 0);
            return count;
        }
    }

    private static final class CountingParser extends StreamReaderDelegate {

        private long tokens;
        private long copied;

        CountingParser(XMLStreamReader reader) {
            super(reader);
        }

        @Override
        public int next() throws XMLStreamException {
            tokens++;
            return super.next();
        }

        @Override
        public int getTextLength() {
            int length = super.getTextLength();
            copied += length;
            return length;
        }
    }
}
