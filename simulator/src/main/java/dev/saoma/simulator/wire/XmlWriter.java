package dev.saoma.simulator.wire;

import java.util.function.Consumer;

/// Writes the `<xml>` documents that WeChat sends.
public final class XmlWriter {

    private final StringBuilder written = new StringBuilder();

    /// Text in CDATA, as WeChat writes strings; a `]]>` inside is split over two sections.
    public XmlWriter text(String name, String value) {
        return raw(name, "<![CDATA[" + value.replace("]]>", "]]]]><![CDATA[>") + "]]>");
    }

    /// A number, which WeChat writes bare.
    public XmlWriter number(String name, long value) {
        return raw(name, Long.toString(value));
    }

    /// A number with a fraction.
    public XmlWriter decimal(String name, double value) {
        return raw(name, Double.toString(value));
    }

    public XmlWriter nested(String name, Consumer<XmlWriter> inner) {
        XmlWriter inside = new XmlWriter();
        inner.accept(inside);
        return raw(name, inside.written.toString());
    }

    public String finish() {
        return "<xml>" + written + "</xml>";
    }

    private XmlWriter raw(String name, String content) {
        written.append('<').append(name).append('>').append(content);
        written.append("</").append(name).append('>');
        return this;
    }
}
