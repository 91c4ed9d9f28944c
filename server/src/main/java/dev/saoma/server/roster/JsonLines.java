package dev.saoma.server.roster;

import dev.saoma.protocol.Bilingual;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Rows of a file with one JSON object a line.
public final class JsonLines implements Lines {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .build();
    private static final String IDENTITIES = "identities";
    private static final Bilingual OBJECT =
            new Bilingual("每行一个 JSON 对象，字段不重复。", "One JSON object a line, with each field once.");
    private static final Bilingual TOO_LONG = new Bilingual("一行不超过 64 kB。", "A line has at most 64 kB.");
    private static final Bilingual PLAIN = new Bilingual(
            "值为文本、数字或布尔值；identities 为对象列表。", "Values are text, numbers or booleans; identities is a list of objects.");

    private final TextLines text;
    private final Set<String> known;
    private long line;

    /// @param known the names that mean something
    public JsonLines(InputStream file, Set<String> known) {
        this.text = new TextLines(file);
        this.known = known;
    }

    @Override
    public Optional<Line> next() throws IOException {
        while (true) {
            var first = text.read();
            if (first == -1) {
                return Optional.empty();
            }
            text.unread(first);
            line++;
            var content = content();
            if (content.isEmpty()) {
                return Optional.of(new Line.Broken(line, TOO_LONG));
            }
            if (!content.get().isBlank()) {
                return Optional.of(parsed(content.get()));
            }
        }
    }

    private Optional<String> content() throws IOException {
        var content = new StringBuilder();
        var next = text.read();
        while (next != -1 && next != '\n') {
            if (content.length() == TextLines.LONGEST) {
                text.skipLine();
                return Optional.empty();
            }
            content.append((char) next);
            next = text.read();
        }
        return Optional.of(content.toString());
    }

    private Line parsed(String content) {
        if (TextLines.isGarbled(content)) {
            return new Line.Broken(line, TextLines.NOT_UTF8);
        }
        JsonNode object;
        try {
            object = JSON.readTree(content);
        } catch (JacksonException _) {
            return new Line.Broken(line, OBJECT);
        }
        if (!object.isObject()) {
            return new Line.Broken(line, OBJECT);
        }
        var fields = new HashMap<String, String>();
        var identities = new ArrayList<Map<String, String>>();
        for (var property : object.properties()) {
            var value = property.getValue();
            if (!known.contains(property.getKey())) {
                return new Line.Broken(
                        line,
                        new Bilingual(
                                "没有字段 " + shown(property.getKey()) + "。",
                                "There is no field " + shown(property.getKey()) + "."));
            }
            if (property.getKey().equals(IDENTITIES) && value.isArray()) {
                value.forEach(one -> identities.add(parts(one)));
            } else if (value.isContainer()) {
                return new Line.Broken(line, PLAIN);
            } else if (!value.isNull() && !value.asString().isEmpty()) {
                fields.put(property.getKey(), value.asString());
            }
        }
        return new Line.Read(line, fields, identities);
    }

    private static Map<String, String> parts(JsonNode identity) {
        var parts = new HashMap<String, String>();
        for (var name : List.of("app_id", "open_id", "union_id")) {
            var value = identity.path(name);
            if (value.isString()) {
                parts.put(name, value.asString());
            }
        }
        return Map.copyOf(parts);
    }

    private static String shown(String name) {
        return name.length() <= 40 ? name : name.substring(0, 40) + "…";
    }
}
