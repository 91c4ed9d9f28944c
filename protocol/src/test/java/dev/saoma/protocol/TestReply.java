package dev.saoma.protocol;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.xml.sax.SAXException;

/// A reply as somebody else's parser reads it: the JDK's, which is not the one that we use.
final class TestReply {

    private final Document document;

    private TestReply(Document document) {
        this.document = document;
    }

    static TestReply of(String xml) {
        try {
            return new TestReply(DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(TestAccount.bytes(xml))));
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new AssertionError("not XML: " + xml, e);
        }
    }

    String text(String element) {
        return text(element, 0);
    }

    String text(String element, int index) {
        return document.getElementsByTagName(element).item(index).getTextContent();
    }

    int count(String element) {
        return document.getElementsByTagName(element).getLength();
    }
}
