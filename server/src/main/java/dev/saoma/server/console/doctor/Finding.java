package dev.saoma.server.console.doctor;

import dev.saoma.protocol.Bilingual;
import java.util.Map;

/// What the doctor found at one step.
///
/// @param code stable, such as `address-not-https`, or WeChat's own as `wechat-40125`
/// @param meaning what it means
/// @param advice what to do
/// @param facts what it is concluded from
public record Finding(
        Step step, Verdict verdict, String code, Bilingual meaning, Bilingual advice, Map<String, Object> facts) {

    public Finding {
        facts = Map.copyOf(facts);
    }
}
