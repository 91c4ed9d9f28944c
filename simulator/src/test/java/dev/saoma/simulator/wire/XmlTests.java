package dev.saoma.simulator.wire;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class XmlTests {

    @Test
    void whatIsWrittenIsReadBack() {
        String written = new XmlWriter()
                .text("Content", "a ]]> b & <c>")
                .number("CreateTime", 1_700_000_000L)
                .finish();
        XmlNode read = XmlReader.read(written).orElseThrow();
        assertThat(read.text("Content")).isEqualTo("a ]]> b & <c>");
        assertThat(read.text("CreateTime")).isEqualTo("1700000000");
    }

    @Test
    void aMissingElementIsEmptyText() {
        assertThat(XmlReader.read("<xml/>").orElseThrow().text("Content")).isEmpty();
    }

    @Test
    void entitiesOfADocumentsOwnAreNotExpanded() {
        String bomb = "<!DOCTYPE xml [<!ENTITY e SYSTEM \"file:///etc/hostname\">]><xml><Content>&e;</Content></xml>";
        assertThat(XmlReader.read(bomb)).isEmpty();
    }

    @Test
    void deeplyNestedDocumentsAreRefused() {
        assertThat(XmlReader.read("<a>".repeat(5000) + "</a>".repeat(5000))).isEmpty();
    }

    @Test
    void whatIsNotWellFormedIsRefused() {
        assertThat(XmlReader.read("<xml><a></xml>")).isEmpty();
        assertThat(XmlReader.read("<xml/><xml/>")).isEmpty();
        assertThat(XmlReader.read("success")).isEmpty();
    }
}
