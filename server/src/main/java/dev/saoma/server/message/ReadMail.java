package dev.saoma.server.message;

import dev.saoma.protocol.Bilingual;
import dev.saoma.server.message.MailServer.Login;
import dev.saoma.server.message.MailServer.Security;
import dev.saoma.server.message.MailServer.Words;
import dev.saoma.server.message.MailSettings.WordsSettings;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Reads the settings of a mail server, or tells all that is wrong with them.
final class ReadMail {

    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9]([A-Za-z0-9.:-]{0,252}[A-Za-z0-9])?");
    private static final Pattern PORT = Pattern.compile("[1-9][0-9]{0,4}");
    private static final Pattern LINE = Pattern.compile("\\P{Cntrl}{1,200}");
    private static final int LONGEST_TEXT = 20_000;

    private final List<SenderFlaw> flaws = new ArrayList<>();

    private ReadMail() {}

    static Read<MailServer> of(MailSettings written) {
        return new ReadMail().read(written);
    }

    private Read<MailServer> read(MailSettings written) {
        var host = need("host", written.host(), HOST, "邮件服务器的主机名。", "The mail server's host name.");
        var security = security(written.security());
        var port = written.port() == null
                ? Integer.toString(security.port())
                : need("port", written.port(), PORT, "1 至 65535 的端口号。", "A port, 1 to 65535.");
        if (Integer.parseInt(port) > 65_535) {
            wrong("port", "1 至 65535 的端口号。", "A port, 1 to 65535.");
        }
        var from = from(written.from());
        var login = login(written, security);
        var chinese = words("zh", written.zh(), DefaultWords.CHINESE);
        var english = words("en", written.en(), DefaultWords.ENGLISH);
        return flaws.isEmpty()
                ? new Read.Good<>(new MailServer(host, Integer.parseInt(port), security, login, from, chinese, english))
                : new Read.Bad<>(flaws);
    }

    private String need(String field, @Nullable String written, Pattern form, String zh, String en) {
        if (written == null || !form.matcher(written).matches()) {
            wrong(field, zh, en);
            return "1";
        }
        return written;
    }

    private Security security(@Nullable String written) {
        return Stream.of(Security.values())
                .filter(value ->
                        value.name().toLowerCase(Locale.ROOT).equals(Objects.requireNonNullElse(written, "starttls")))
                .findAny()
                .orElseGet(() -> {
                    wrong("security", "starttls、tls 或 none。", "starttls, tls or none.");
                    return Security.STARTTLS;
                });
    }

    private String from(@Nullable String written) {
        try {
            var parsed = new InternetAddress(Objects.requireNonNullElse(written, ""), true);
            if (parsed.getAddress().contains("@")
                    && LINE.matcher(Objects.requireNonNullElse(written, "")).matches()) {
                return parsed.toUnicodeString();
            }
        } catch (AddressException _) {
            // Told below.
        }
        wrong(
                "from",
                "发件人，如 login@example.org 或 名称 <login@example.org>。",
                "The sender: login@example.org or Name <login@example.org>.");
        return "";
    }

    private Optional<Login> login(MailSettings written, Security security) {
        var user = written.user();
        var password = written.password();
        if (user == null && password == null) {
            return Optional.empty();
        }
        if (user == null || password == null) {
            wrong(
                    user == null ? "user" : "password",
                    "user 与 password 须同时填写，或都不填。",
                    "Give both user and password, or neither.");
            return Optional.empty();
        }
        if (security == Security.NONE) {
            wrong("security", "有密码时必须加密：starttls 或 tls。", "A password needs encryption: starttls or tls.");
        }
        return Optional.of(new Login(user, password));
    }

    private Words words(String field, @Nullable WordsSettings written, Words ours) {
        if (written == null) {
            return ours;
        }
        var subject = Objects.requireNonNullElse(written.subject(), ours.subject());
        if (!LINE.matcher(subject).matches()) {
            wrong(field + ".subject", "一行，1 至 200 个字符。", "One line of 1 to 200 characters.");
        }
        var text = Objects.requireNonNullElse(written.text(), ours.text());
        var html = Objects.requireNonNullElse(written.html(), ours.html());
        body(field + ".text", text);
        body(field + ".html", html);
        known(field + ".subject", subject);
        return new Words(subject, text, html);
    }

    private void body(String field, String body) {
        if (!body.contains("{code}") || body.length() > LONGEST_TEXT) {
            wrong(field, "须含 {code}，不超过 20000 个字符。", "Must contain {code}, in 20000 characters at most.");
        }
        known(field, body);
    }

    private void known(String field, String text) {
        Placeholders.unknown(text, Placeholders.OF_MAIL)
                .forEach(name -> wrong(
                        field,
                        "没有 {" + name + "}。可用：{code}、{minutes}、{pool}。",
                        "There is no {" + name + "}. There are {code}, {minutes} and {pool}."));
    }

    private void wrong(String field, String zh, String en) {
        flaws.add(new SenderFlaw("mail." + field, new Bilingual(zh, en)));
    }
}
