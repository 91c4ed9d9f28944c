package dev.saoma.server.message.sms;

import dev.saoma.server.kernel.outbound.TargetAnswer;
import java.util.Map;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/// Reads what the clouds answer.
final class Answers {

    private static final JsonMapper JSON = JsonMapper.shared();

    /// Only the code is told: the sentence beside it may repeat what was sent.
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9._]{1,100}");

    private Answers() {}

    static JsonNode json(TargetAnswer answer) {
        try {
            return JSON.readTree(answer.body());
        } catch (JacksonException _) {
            return MissingNode.getInstance();
        }
    }

    /// Why it was not sent.
    ///
    /// @param words what to do about the commonest codes
    static String refusal(String who, String code, TargetAnswer answer, Map<String, String> words) {
        if (!CODE.matcher(code).matches()) {
            return who + " answers with status " + answer.status() + " and nothing that can be read";
        }
        var advice = words.get(code);
        return who + " answers " + code + (advice == null ? "" : ": " + advice);
    }
}
