package dev.saoma.server.message;

import dev.saoma.server.message.MailServer.Words;

/// What is written where the operator says nothing else.
final class DefaultWords {

    static final Words CHINESE = words("zh-CN", "{pool} 验证码", "你的验证码：", "{minutes} 分钟内有效。", "请勿告诉任何人。若非本人操作，请忽略此邮件。");

    static final Words ENGLISH = words(
            "en",
            "Your code for {pool}",
            "Your code:",
            "It is good for {minutes} minutes.",
            "Tell it to nobody. If you did not ask for it, ignore this e-mail.");

    private DefaultWords() {}

    private static Words words(String tag, String subject, String lead, String life, String warning) {
        var text = lead + "\n\n    {code}\n\n" + life + "\n" + warning + "\n\n{pool}\n";
        return new Words(subject, text, html(tag, lead, life, warning));
    }

    private static String html(String tag, String lead, String life, String warning) {
        return """
            <!doctype html>
            <html lang="%s"><head><meta charset="utf-8"></head>
            <body style="margin:0;padding:32px 16px;font:16px/1.6 -apple-system,'PingFang SC','Microsoft YaHei',sans-serif">
            <p>%s</p>
            <p style="font-size:32px;font-weight:600;letter-spacing:.2em">{code}</p>
            <p>%s</p>
            <p style="opacity:.7">%s<br>{pool}</p>
            </body></html>
            """.formatted(tag, lead, life, warning);
    }
}
