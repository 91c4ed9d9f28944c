package dev.saoma.simulator.wire;

/// Writes the flat `<xml>` documents that WeChat sends.
public final class XmlWriter {

    private final StringBuilder written = new StringBuilder("<xml>");

    /// Text in CDATA, as WeChat writes strings; a `]]>` inside is split over two sections.
    public XmlWriter text(String name, String value) {
        return raw(name, "<![CDATA[" + value.replace("]]>", "]]]]><![CDATA[>") + "]]>");
    }

    /// A number, which WeChat writes bare.
    public XmlWriter number(String name, long value) {
        return raw(name, Long.toString(value));
    }

    public String finish() {
        return written + "</xml>";
    }

    private XmlWriter raw(String name, String content) {
        written.append('<').append(name).append('>').append(content);
        written.append("</").append(name).append('>');
        return this;
    }
}
