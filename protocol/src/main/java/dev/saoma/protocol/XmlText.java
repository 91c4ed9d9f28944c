package dev.saoma.protocol;

/// Writes XML in the style of WeChat's own: texts in CDATA, numbers bare.
final class XmlText {

    private final StringBuilder xml = new StringBuilder(512);

    XmlText open(String name) {
        xml.append('<').append(name).append('>');
        return this;
    }

    XmlText close(String name) {
        xml.append("</").append(name).append('>');
        return this;
    }

    XmlText number(String name, long value) {
        open(name);
        xml.append(value);
        return close(name);
    }

    /// `]]>` would end the section, and what follows it would be markup: it is split over two sections.
    XmlText text(String name, String value) {
        open(name);
        xml.append("<![CDATA[")
                .append(CleanText.of(value).replace("]]>", "]]]]><![CDATA[>"))
                .append("]]>");
        return close(name);
    }

    @Override
    public String toString() {
        return xml.toString();
    }
}
