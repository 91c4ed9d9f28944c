package dev.saoma.server.reply;

import dev.saoma.protocol.Bilingual;
import dev.saoma.protocol.Reply;
import dev.saoma.server.connection.OfficialAccount;
import dev.saoma.server.kernel.WallClock;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Service;

/// Shows what people would read, with a login that was never made.
@Service
public class PreviewReplies {

    private static final Bilingual WEBSITE = new Bilingual("示例网站", "Sample website");
    private static final Bilingual PLACE = new Bilingual("上海", "Shanghai");
    private static final Bilingual DEVICE = new Bilingual("Windows 上的 Chrome", "Chrome on Windows");
    private static final String HOST = "www.example.com";

    /// Leads nowhere: there is nothing to end.
    private static final String NOWHERE = "https://www.example.com/";

    private final WallClock time;
    private final InstantSource clock;

    PreviewReplies(WallClock time, InstantSource clock) {
        this.time = time;
        this.clock = clock;
    }

    /// What is said on the two occasions in one language.
    public record Said(Reply welcome, Reply login) {}

    /// As somebody who reads that language would have it.
    public Said in(Locale language, OfficialAccount account, Replies replies) {
        var now = time.of(clock.instant(), Chat.TIME);
        var welcome = Map.of("account", account.displayName(), "time", now);
        var login = Map.of(
                "account",
                account.displayName(),
                "time",
                now,
                "application",
                WEBSITE.in(language),
                "host",
                HOST,
                "device",
                DEVICE.in(language),
                "place",
                PLACE.in(language),
                Gaps.LINK,
                NOWHERE);
        return new Said(Chat.reply(replies.welcome(), language, welcome), Chat.reply(replies.login(), language, login));
    }
}
