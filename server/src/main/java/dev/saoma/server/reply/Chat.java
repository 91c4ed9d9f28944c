package dev.saoma.server.reply;

import dev.saoma.protocol.Bilingual;
import dev.saoma.protocol.Reply;
import dev.saoma.server.connection.OfficialAccount;
import dev.saoma.server.kernel.PoolId;
import dev.saoma.server.kernel.WallClock;
import dev.saoma.server.pool.Addresses;
import dev.saoma.server.pool.Pools;
import dev.saoma.server.scan.Question;
import dev.saoma.server.scan.Scan;
import dev.saoma.server.scan.ScanLinks;
import dev.saoma.server.scan.ScanLinks.Purpose;
import java.time.Instant;
import java.time.InstantSource;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/// Puts into words what is said in a chat.
@Component
final class Chat {

    static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("MM-dd HH:mm");

    private static final Bilingual UNKNOWN_PLACE = new Bilingual("未知地点", "an unknown place");

    private static final Bilingual CONFIRM = new Bilingual(
            "{application} 请求登录。\n{device} · {place} · {time}\n<a href=\"{answer}\">点这里允许或拒绝</a>",
            "{application} asks you to log in.\n{device} · {place} · {time}\n<a href=\"{answer}\">Allow or refuse</a>");

    private static final Bilingual NUMBER = new Bilingual(
            "{application} 请求登录。\n{device} · {place} · {time}\n是你本人？请回复登录页上的两位数字。\n不是你？<a href=\"{link}\">点这里拒绝</a>",
            "{application} asks you to log in.\n{device} · {place} · {time}\nIs it you? Reply with the two digits on the"
                    + " login page.\nNot you? <a href=\"{link}\">Refuse</a>");

    private static final Bilingual UNDECIDED = new Bilingual(
            "{application} 正在确认这个微信号能否登录，请看浏览器。\n{device} · {place} · {time}\n不是你？<a href=\"{link}\">点这里结束登录</a>",
            "{application} looks whether this WeChat account can log in: go on in the browser.\n{device} · {place} ·"
                    + " {time}\nNot you? <a href=\"{link}\">End that login</a>");

    private static final Bilingual BINDING = new Bilingual(
            "{application} 请你在浏览器中登录或绑定账号。\n{device} · {place} · {time}\n绑定已有账号时，在那个浏览器里输入：{number}"
                    + "\n不要把数字告诉任何人。不是你？<a href=\"{link}\">点这里结束登录</a>",
            "{application} asks you to go on in the browser: log in, or bind an account.\n{device} · {place} · {time}"
                    + "\nTo bind an account that you have, type in that browser: {number}\nTell the number to nobody."
                    + " Not you? <a href=\"{link}\">End that login</a>");

    private static final Bilingual JOINING = new Bilingual(
            "{application}：有人要把这个微信绑定到一个账号，此后用它登录就进入那个账号。\n{device} · {place} · {time}"
                    + "\n是你本人？在那个浏览器里输入：{number}\n不要把数字告诉任何人。不是你？<a href=\"{link}\">点这里结束</a>",
            "{application}: somebody wants this WeChat bound to an account, and then it opens that account.\n{device} ·"
                    + " {place} · {time}\nIs it you? Type in that browser: {number}\nTell the number to nobody. Not"
                    + " you? <a href=\"{link}\">End it</a>");

    private static final Bilingual WRONG = new Bilingual(
            "数字不对，还可以再试 {tries} 次。请看登录页上的数字。", "That is not the number. {tries} more to try: look at the login page.");

    private static final Bilingual NO_NUMBER = new Bilingual(
            "有一次登录正在等你回复登录页上的两位数字。不是你？<a href=\"{link}\">点这里拒绝</a>",
            "A login waits for the two digits on its page: reply with them. Not you? <a href=\"{link}\">Refuse</a>");

    private static final Bilingual DENIED = new Bilingual(
            "数字三次都不对，这次登录已被拒绝。需要登录时请重新扫码。", "Three wrong numbers: this login was refused. Scan again to log in.");

    private static final Bilingual OVER = new Bilingual("这次登录已失效，请重新扫码。", "This login has expired. Please scan again.");

    private final ScanLinks links;
    private final Remembered<PoolId, String> bases;
    private final WallClock time;

    Chat(ScanLinks links, Pools pools, Addresses addresses, WallClock time, InstantSource clock) {
        this.links = links;
        this.bases = new Remembered<>(
                id -> pools.find(id).map(pool -> addresses.of(pool).toString()).orElse(""), clock);
        this.time = time;
    }

    String question(OfficialAccount account, Scan scan, Question question) {
        return say(
                switch (question) {
                    // The second is asked in a mini program and never comes here.
                    case Question.Confirm _, Question.Agree _ -> CONFIRM;
                    case Question.TwoDigits _ -> NUMBER;
                    case Question.Binding _, Question.Matching _ -> BINDING;
                    case Question.Joining _ -> JOINING;
                },
                account,
                scan);
    }

    String wrong(OfficialAccount account, Scan scan, int triesLeft) {
        return say(WRONG, account, scan).replace("{tries}", Integer.toString(triesLeft));
    }

    String noNumber(OfficialAccount account, Scan scan) {
        return say(NO_NUMBER, account, scan);
    }

    String denied(OfficialAccount account, Scan scan) {
        return say(DENIED, account, scan);
    }

    String over(OfficialAccount account, Scan scan) {
        return say(OVER, account, scan);
    }

    /// Said while nobody knows yet whether the person is let in; with the number, where they may be asked for it.
    String undecided(OfficialAccount account, Scan scan) {
        return say(scan.told(account).isPresent() ? BINDING : UNDECIDED, account, scan);
    }

    /// What is said about a login, in the language of its page.
    Reply login(Template template, OfficialAccount account, Scan scan) {
        return reply(template, language(scan), facts(account, scan));
    }

    /// What is said to whoever follows.
    Reply welcome(Template template, OfficialAccount account, Locale language, Instant now) {
        return reply(template, language, Map.of("account", account.displayName(), "time", time.of(now, TIME)));
    }

    static Reply reply(Template template, Locale language, Map<String, String> facts) {
        return switch (template) {
            case Template.None _ -> new Reply.Success();
            case Template.Text(var text) -> Reply.text(whole(text.in(language), facts));
            case Template.News news ->
                new Reply.News(List.of(new Reply.Article(
                        Gaps.fill(news.title().in(language), facts),
                        Gaps.fill(news.text().in(language), facts),
                        news.pictureUrl(),
                        Gaps.fill(news.url(), facts))));
        };
    }

    /// A text that would be cut might lose half of its link: its facts are said shorter instead.
    private static String whole(String text, Map<String, String> facts) {
        var filled = Gaps.fill(text, facts);
        return Reply.Text.fits(filled) ? filled : Gaps.fillShort(text, facts);
    }

    private String say(Bilingual text, OfficialAccount account, Scan scan) {
        return Gaps.fill(text.in(language(scan)), facts(account, scan));
    }

    private static Locale language(Scan scan) {
        return scan.origin().visitor().locale();
    }

    private Map<String, String> facts(OfficialAccount account, Scan scan) {
        var origin = scan.origin();
        var language = language(scan);
        var place = origin.visitor().place().words(language);
        var facts = new HashMap<>(Map.of(
                "account",
                account.displayName(),
                "application",
                origin.website(),
                "host",
                origin.host(),
                "device",
                origin.visitor().device().words(language),
                "place",
                place.isEmpty() ? UNKNOWN_PLACE.in(language) : place,
                "time",
                time.of(scan.createdAt(), TIME),
                "answer",
                address(scan, "/login/asked/", Purpose.ANSWER),
                Gaps.LINK,
                address(scan, "/login/not-you/", Purpose.DISOWN)));
        // A text of the operator's has no such gap: the number is told together with what it is for, or not at all.
        scan.told(account).ifPresent(told -> facts.put("number", Integer.toString(told.value())));
        return facts;
    }

    private String address(Scan scan, String page, Purpose purpose) {
        return bases.of(scan.pool()) + page + links.seal(scan, purpose);
    }
}
