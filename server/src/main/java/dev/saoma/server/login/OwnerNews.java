package dev.saoma.server.login;

import dev.saoma.protocol.Bilingual;
import dev.saoma.server.message.NoteKind;
import dev.saoma.server.message.SendingCounts.Limit;
import java.time.Duration;

/// What the owner of an account is told about it, in words that no operator changes. No link: such mails are what
/// phishers copy.
///
/// @param limit how often it is told in chats
record OwnerNews(NoteKind note, Limit limit, Bilingual subject, Bilingual text) {

    /// Somebody knows their password, or has fooled them into proving their account.
    static final OwnerNews TAKEN_OFF = new OwnerNews(
            NoteKind.DISOWNED,
            aDay("DISOWN"),
            new Bilingual("{pool}：一个微信已从你的账号解绑", "{pool}: a WeChat was taken off your account"),
            new Bilingual("""
                    {time}，有人在一个浏览器里证明了这个账号属于自己，并把一个微信绑定到它。持有那个微信的人说不是本人操作，绑定已解除，账号已在所有设备上退出登录。

                    网站：{website}
                    浏览器：{device}{place}

                    是你本人？请重新登录，并用自己的手机扫码。
                    不是你？有人知道你的密码，或能看到发给你的验证码：请联系网站更换密码。

                    {pool}
                    """, """
                    At {time}, somebody proved in a browser that this account is theirs, and bound a WeChat to it. \
                    Whoever holds that WeChat says that it was not them: it was taken off again, and the account was \
                    signed out everywhere.

                    Website: {website}
                    Browser: {device}{place}

                    Was it you? Log in again, and scan with a phone of your own.
                    Was it not? Somebody knows your password, or reads the codes that are sent to you: ask the website \
                    for a new password.

                    {pool}
                    """));

    /// Somebody may have had their hands on a browser that was logged in.
    static final OwnerNews BOUND = new OwnerNews(
            NoteKind.FURTHER_WECHAT,
            aDay("JOIN"),
            new Bilingual("{pool}：你的账号新绑定了一个微信", "{pool}: a further WeChat was bound to your account"),
            new Bilingual("""
                    {time}，一个已登录你账号的浏览器把另一个微信绑定到了你的账号。用那个微信扫码，即可登录你的账号。

                    网站：{website}
                    浏览器：{device}{place}

                    是你本人？无需任何操作。
                    不是你？请登录，在你的账号页面解绑那个微信，并请网站更换密码。

                    {pool}
                    """, """
                    At {time}, a browser that is logged in to your account bound a further WeChat to it. Whoever holds \
                    that WeChat can log in to your account.

                    Website: {website}
                    Browser: {device}{place}

                    Was it you? There is nothing to do.
                    Was it not you? Log in, unbind it on your account page, and ask the website for a new password.

                    {pool}
                    """));

    /// Somebody may know their password, or read their codes.
    static final OwnerNews PROVEN = new OwnerNews(
            NoteKind.PROVEN_WECHAT,
            aDay("PROVE"),
            new Bilingual("{pool}：你的账号绑定了一个微信", "{pool}: a WeChat was bound to your account"),
            new Bilingual("""
                    {time}，有人在登录页面用密码或验证码证明了这个账号属于自己，并把一个微信绑定到它。用那个微信扫码，即可登录你的账号。

                    网站：{website}
                    浏览器：{device}{place}

                    是你本人？无需任何操作。
                    不是你？有人知道你的密码，或能看到发给你的验证码：请登录，在你的账号页面解绑那个微信，并请网站更换密码。

                    {pool}
                    """, """
                    At {time}, somebody proved on the login page that this account is theirs, by its password or a code, \
                    and bound a WeChat to it. Whoever holds that WeChat can log in to your account.

                    Website: {website}
                    Browser: {device}{place}

                    Was it you? There is nothing to do.
                    Was it not you? Somebody knows your password, or reads the codes that are sent to you: log in, \
                    unbind that WeChat on your account page, and ask the website for a new password.

                    {pool}
                    """));

    /// The number may have been given to another person by its carrier.
    static final OwnerNews MATCHED = new OwnerNews(
            NoteKind.MATCHED_WECHAT,
            aDay("MATCH"),
            new Bilingual("{pool}：你的账号绑定了一个微信", "{pool}: a WeChat was bound to your account"),
            new Bilingual("""
                    {time}，有人登录时提供了微信验证过的手机号，它就是你账号的手机号，因此那个微信绑定到了你的账号。用那个微信扫码，即可登录你的账号。

                    网站：{website}
                    浏览器：{device}{place}

                    是你本人？无需任何操作。
                    不是你？这个手机号可能已经属于别人：请联系网站解绑那个微信，并更换手机号。

                    {pool}
                    """, """
                    At {time}, somebody logged in with a phone number that WeChat has verified. It is the number of \
                    your account, so that WeChat was bound to it. Whoever holds that WeChat can log in to your account.

                    Website: {website}
                    Browser: {device}{place}

                    Was it you? There is nothing to do.
                    Was it not you? The number may be somebody else's by now: ask the website to unbind that WeChat, \
                    and for another number in your account.

                    {pool}
                    """));

    private static Limit aDay(String name) {
        return new Limit(name, 3, Duration.ofDays(1));
    }
}
