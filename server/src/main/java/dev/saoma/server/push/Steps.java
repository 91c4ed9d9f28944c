package dev.saoma.server.push;

import dev.saoma.protocol.Bilingual;
import dev.saoma.server.connection.MessageMode;
import dev.saoma.server.push.Result.What;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Retells, from what was written down, how it was decided about a push.
final class Steps {

    private Steps() {}

    static List<Step> of(JournalEntry entry) {
        var steps = new ArrayList<Step>();
        steps.add(new Step("arrived", true, arrived(entry.trust().way())));
        steps.add(proof(entry.trust()));
        var mode = entry.trust().mode();
        if (mode != null) {
            steps.add(mode(mode, entry.expected()));
        }
        steps.add(result(entry.result()));
        if (entry.result().what() != What.REFUSED && entry.result().what() != What.REPEATED) {
            steps.add(new Step("answer", true, answer(entry)));
        }
        return List.copyOf(steps);
    }

    private static Bilingual arrived(Way way) {
        return switch (way) {
            case WECHAT -> new Bilingual("由微信推送，或原样转发而来", "Came from WeChat, or was handed on as it was");
            case FORWARDER -> new Bilingual("由带签名的转发程序转发而来", "Was handed on by a forwarder that signs");
            case AUTHING_JSON -> new Bilingual("以 Authing 示例转发程序的 JSON 转发而来", "Was handed on as Authing's JSON");
        };
    }

    private static Step proof(Trust trust) {
        var refusal = trust.refusal();
        if (refusal != null) {
            return new Step(
                    "proof",
                    false,
                    new Bilingual(
                            "不予采信：" + refusal.text().zh(),
                            "Not believed: " + refusal.text().en()));
        }
        var text = switch (trust.way()) {
            case WECHAT ->
                new Bilingual(
                        "微信签名正确，所用令牌 (Token) 为" + zh(trust.token()),
                        "WeChat's signature fits the " + en(trust.token()) + " Token");
            case FORWARDER -> new Bilingual("转发签名正确", "The forwarder's signature fits");
            case AUTHING_JSON ->
                new Bilingual(
                        "没有签名；可用密钥解密，AppID 相符且时间新近",
                        "No signature; it could be decrypted, names the AppID, and is of just now");
        };
        return new Step("proof", true, trust.key() == null ? text : with(text, trust.key()));
    }

    private static Bilingual with(Bilingual text, SecretUsed key) {
        return new Bilingual(
                text.zh() + "；解密所用密钥 (EncodingAESKey) 为" + zh(key),
                text.en() + "; opened with the " + en(key) + " EncodingAESKey");
    }

    private static Step mode(MessageMode mode, MessageMode expected) {
        var name = mode.name().toLowerCase(Locale.ROOT);
        var set = expected.name().toLowerCase(Locale.ROOT);
        return mode == expected
                ? new Step("mode", true, new Bilingual("加解密方式与设置相同：" + name, "In the mode that is set: " + name))
                : new Step(
                        "mode",
                        false,
                        new Bilingual(
                                "加解密方式为 " + name + "，而设置为 " + set + "。请统一两处设置",
                                "In " + name + " mode, while " + set + " is set. Make both the same"));
    }

    private static Step result(Result result) {
        return switch (result.what()) {
            case SCANNED ->
                new Step(
                        "result",
                        true,
                        new Bilingual("推进了扫码 " + result.detail(), "Moved on the scan " + result.detail()));
            case ANSWERED ->
                new Step(
                        "result",
                        true,
                        new Bilingual(
                                "作为对扫码的回答：" + result.detail(),
                                "Taken for the answer about the scan " + result.detail()));
            case IGNORED ->
                new Step(
                        "result",
                        false,
                        new Bilingual("扫码无效：" + result.detail(), "The scan counts for nothing: " + result.detail()));
            case RECORDED -> new Step("result", true, new Bilingual("已记录", "Recorded"));
            case REPEATED ->
                new Step("result", true, new Bilingual("重复推送，此前已处理", "Repeated; it had been dealt with before"));
            case REFUSED -> new Step("result", false, new Bilingual("已拒绝，未产生任何影响", "Refused, without effect"));
        };
    }

    private static Bilingual answer(JournalEntry entry) {
        var took = entry.took().toMillis();
        if (entry.reply().equals(JournalEntry.UNSEEN)) {
            return new Bilingual(
                    "未回复内容：转发方不向用户转达回复，用时 " + took + " 毫秒",
                    "Answered with nothing to show: who handed it on shows an answer to nobody, after " + took + " ms");
        }
        return entry.reply().isEmpty()
                ? new Bilingual("未回复内容，用时 " + took + " 毫秒", "Answered with nothing to show, after " + took + " ms")
                : new Bilingual(
                        "已回复 " + entry.reply() + "，用时 " + took + " 毫秒",
                        "Answered with " + entry.reply() + ", after " + took + " ms");
    }

    private static String zh(@Nullable SecretUsed used) {
        return used == SecretUsed.FORMER ? "更换前的" : "当前的";
    }

    private static String en(@Nullable SecretUsed used) {
        return used == SecretUsed.FORMER ? "former" : "current";
    }
}
