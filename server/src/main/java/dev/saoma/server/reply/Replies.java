package dev.saoma.server.reply;

import dev.saoma.protocol.Bilingual;
import java.util.Locale;

/// What an account says by itself.
///
/// @param language where it is not known in which the person reads
/// @param channel how it reaches the person
/// @param welcome to whoever follows
/// @param login to whoever has logged in by a scan
public record Replies(Locale language, First first, Channel channel, Template welcome, Template login) {

    /// Whoever is logged in by a scan should know it, and know what to do if it was not them.
    private static final Template LOGIN = new Template.Text(
            new Bilingual(
                    "你已登录 {application}。\n{device} · {place} · {time}\n不是你？<a href=\"{link}\">点这里结束登录</a>",
                    "You logged in to {application}.\n{device} · {place} · {time}\nNot you? <a href=\"{link}\">End that login</a>"));

    /// What is said where nothing is set.
    public static final Replies DEFAULT =
            new Replies(Locale.SIMPLIFIED_CHINESE, First.AUTO, Channel.ANSWER, new Template.None(), LOGIN);
}
