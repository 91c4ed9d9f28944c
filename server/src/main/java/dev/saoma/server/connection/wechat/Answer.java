package dev.saoma.server.connection.wechat;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.OptionalLong;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What WeChat's API answered: a JSON object, in UTF-8 whatever its content type says (`wechat-protocol` §0). Numbers
/// may
/// be strings and the other way round.
final class Answer {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String ERRCODE = "errcode";
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final int MOST_OF_A_MESSAGE = 300;

    private final JsonNode root;

    private Answer(JsonNode root) {
        this.root = root;
    }

    /// The answer, unless it is not in WeChat's own form.
    static Optional<Answer> parse(byte[] body) {
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
}
