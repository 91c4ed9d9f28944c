package dev.saoma.server.connection.wechat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What WeChat's API answered: a picture, or a JSON object, in UTF-8 whatever its content type says
/// (`wechat-protocol` §0). Numbers may be strings and the other way round.
final class Answer {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String ERRCODE = "errcode";
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final int MOST_OF_A_MESSAGE = 300;
    private static final int MOST_OF_A_LIST = 500;

    private static final byte[] NO_PICTURE = {};

    private final JsonNode root;
    private final byte[] picture;

    private Answer(JsonNode root) {
        this(root, NO_PICTURE);
    }

    private Answer(JsonNode root, byte[] picture) {
        this.root = root;
        this.picture = picture;
    }

    /// Whether it begins like a JPEG or a PNG, whatever its content type says.
    static boolean isPicture(byte[] body) {
        return body.length > 3
                && ((body[0] == (byte) 0xFF && body[1] == (byte) 0xD8)
                        || (body[0] == (byte) 0x89 && body[1] == 'P' && body[2] == 'N'));
    }

    /// The answer, unless it is not in WeChat's own form.
    static Optional<Answer> parse(byte[] body) {
        if (isPicture(body)) {
            return Optional.of(new Answer(JSON.createObjectNode(), body));
        }
        var text = new String(body, StandardCharsets.UTF_8)
                .replace(BYTE_ORDER_MARK, "")
                .strip();
        if (!text.startsWith("{")) {
            return Optional.empty();
        }
        try {
            var answer = new Answer(JSON.readTree(text));
            var readable = !answer.root.has(ERRCODE) || answer.number(ERRCODE).isPresent();
            return readable ? Optional.of(answer) : Optional.empty();
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    /// WeChat's error code; 0, or none, means success.
    int errcode() {
        return Math.toIntExact(number(ERRCODE).orElse(0));
    }

    /// WeChat's words for it, fit for a log line.
    String errmsg() {
        var message = text("errmsg").orElse("").replaceAll("\\p{Cntrl}", " ");
        return message.length() <= MOST_OF_A_MESSAGE ? message : message.substring(0, MOST_OF_A_MESSAGE) + "…";
    }

    /// The picture, if that is what was answered.
    Optional<byte[]> picture() {
        return picture.length == 0 ? Optional.empty() : Optional.of(picture);
    }

    /// A text that is there and not empty.
    Optional<String> text(String name) {
        var node = root.path(name);
        return node.isString() || node.isNumber()
                ? Optional.of(node.asString()).filter(text -> !text.isEmpty())
                : Optional.empty();
    }

    OptionalLong number(String name) {
        try {
            return text(name)
                    .map(text -> OptionalLong.of(Integer.parseInt(text)))
                    .orElse(OptionalLong.empty());
        } catch (NumberFormatException e) {
            return OptionalLong.empty();
        }
    }

    /// A part of the answer that has parts itself.
    Optional<Answer> object(String name) {
        return Optional.of(root.path(name)).filter(JsonNode::isObject).map(Answer::new);
    }

    /// A list of parts, if there is such a list. What is something else in it is left out.
    Optional<List<Answer>> objects(String name) {
        return list(name)
                .map(nodes -> nodes.filter(JsonNode::isObject).map(Answer::new).toList());
    }

    /// A list of texts, if there is such a list. What is something else in it is left out.
    Optional<List<String>> texts(String name) {
        return list(name)
                .map(nodes ->
                        nodes.filter(JsonNode::isString).map(JsonNode::asString).toList());
    }

    private Optional<Stream<JsonNode>> list(String name) {
        return Optional.of(root.path(name))
                .filter(JsonNode::isArray)
                .map(nodes -> StreamSupport.stream(nodes.spliterator(), false).limit(MOST_OF_A_LIST));
    }
}
