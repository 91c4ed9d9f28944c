package dev.saoma.simulator.wire;

import java.util.List;
import java.util.Optional;

/// An element that was read: its own text and its children.
public record XmlNode(String name, String text, List<XmlNode> children) {

    public Optional<XmlNode> child(String name) {
        return children.stream().filter(child -> child.name().equals(name)).findFirst();
    }

    /// The text of a child, empty when it is missing.
    public String text(String name) {
        return child(name).map(XmlNode::text).orElse("");
    }
}
