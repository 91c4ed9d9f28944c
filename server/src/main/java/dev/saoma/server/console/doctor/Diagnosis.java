package dev.saoma.server.console.doctor;

import static dev.saoma.server.console.doctor.Verdict.COULD_NOT_TELL;
import static dev.saoma.server.console.doctor.Verdict.FAILED;
import static dev.saoma.server.console.doctor.Verdict.OK;

import dev.saoma.protocol.Bilingual;
import java.util.Locale;
import java.util.Map;

/// The catalogue of what the doctor can find, beside WeChat's own error codes. Words in braces are facts.
enum Diagnosis {
    ADDRESS_REACHED(
            OK,
            "{address} 可访问，使用 https，由本系统应答。",
            "{address} can be reached by https, and it is us who answer.",
            "无需处理。",
            "Nothing to do."),
    ADDRESS_LOCAL(
            COULD_NOT_TELL,
            "{address} 是本机或内网地址：微信无法访问，仅可配合模拟器使用。",
            "{address} is an address of this machine or network: WeChat cannot reach it, the simulator can.",
            "正式使用前，将 saoma.public-url 改为公网 https 地址。",
            "Before real use, set saoma.public-url to an https address on the Internet."),
    ADDRESS_NOT_HTTPS(
            FAILED,
            "{address} 可访问，但不是 https：登录内容会以明文传输。",
            "{address} can be reached, but not by https: logins travel in the clear.",
            "为域名配置证书，并将 saoma.public-url 改为 https。",
            "Get a certificate for the host, and set saoma.public-url to https."),
    ADDRESS_PORT(
            FAILED,
            "{address} 的端口不是 80 或 443：微信只向这两个端口推送。",
            "{address} has a port other than 80 and 443: WeChat pushes to these two only.",
            "在前面放置监听 443 端口的反向代理，并修改 saoma.public-url。",
            "Put a proxy that listens on port 443 in front, and set saoma.public-url to it."),
    ADDRESS_UNREAD_PROXY(
            FAILED,
            "{address} 前面有反向代理，但未读取它转发的访客地址：所有访客会被当作来自同一地址。",
            "A proxy stands in front of {address}, and what it says of the visitor is not read: all count as one.",
            "设置 server.forward-headers-strategy: native，并确保只有代理能访问本系统的端口。",
            "Set server.forward-headers-strategy to native, and let only the proxy reach our port."),
    ADDRESS_UNKNOWN(
            FAILED,
            "域名 {host} 无法解析。",
            "The host name {host} does not exist.",
            "检查 saoma.public-url 的拼写与域名的 DNS 记录。",
            "Check the spelling of saoma.public-url and the DNS record of the name."),
    ADDRESS_TLS(
            FAILED,
            "{address} 的证书不受信任、已过期或与域名不符。",
            "The certificate of {address} is not trusted, has expired, or is for another name.",
            "更换证书，并确认服务器发送了完整的证书链。",
            "Replace the certificate, and make sure that the server sends the whole chain."),
    ADDRESS_OF_ANOTHER(
            FAILED,
            "{address} 有应答（状态码 {status}），但不是本系统。",
            "Something answers at {address} (status {status}), but it is not us.",
            "检查 DNS 与反向代理：/connections/ 下的请求应原样转到本系统，不重定向。",
            "Check DNS and the proxy: requests below /connections/ have to come to us as they are, without a redirect."),
    ADDRESS_NOT_REACHED(
            COULD_NOT_TELL,
            "从本机访问 {address} 没有应答。有些网络不允许从内部访问自己的公网地址。",
            "From here, {address} does not answer. Some networks do not let one reach one's own public address from"
                    + " inside.",
            "用手机网络在浏览器中打开此地址：出现空白的 403 即为正常。",
            "Open it in a browser by mobile network: an empty page with status 403 is right."),
    CREDENTIALS_GOOD(OK, "微信接受 AppID 与 AppSecret。", "WeChat accepts AppID and AppSecret.", "无需处理。", "Nothing to do."),
    CREDENTIALS_HIDDEN(
            COULD_NOT_TELL,
            "微信先拒绝了 IP，未能核对 AppSecret。",
            "WeChat refused our IP address first, so AppID and AppSecret were not compared.",
            "先处理出口 IP 一项，再检查一次。",
            "See to our IP address first, then run the doctor again."),
    WECHAT_UNREACHABLE(
            COULD_NOT_TELL,
            "未能联系上微信接口：{why}。",
            "WeChat's API could not be reached: {why}.",
            "检查本机到 api.weixin.qq.com 的网络、DNS 与防火墙，稍后重试。",
            "Check network, DNS and firewall from here to api.weixin.qq.com, and try again."),
    EGRESS_ACCEPTED(
            OK, "微信接受本系统的出口 IP。", "WeChat accepts the IP address that we call from.", "无需处理。", "Nothing to do."),
    EGRESS_NOT_WHITELISTED(
            FAILED,
            "微信看到的 IP 是 {seen}，不在公众号的 IP 白名单中。",
            "WeChat saw us come from {seen}, which is not on the account's IP whitelist.",
            "在公众平台将 {seen} 加入 IP 白名单，几分钟后生效。",
            "Add {seen} to the IP whitelist at WeChat, and wait a few minutes."),
    EGRESS_NOT_CONFIGURED(
            FAILED,
            "微信看到的 IP 是 {seen}，既不在白名单中，也不在 saoma.public-ips（{configured}）中：出口可能已改变。",
            "WeChat saw us come from {seen}, which is neither on the whitelist nor in saoma.public-ips ({configured}):"
                    + " the way out may have changed.",
            "将 {seen} 加入公众平台的 IP 白名单，并更正 saoma.public-ips。",
            "Add {seen} to the IP whitelist at WeChat, and correct saoma.public-ips."),
    NEEDS_TOKEN(
            COULD_NOT_TELL,
            "没有 access_token，无法检查此项。",
            "Without a token of WeChat's this cannot be examined.",
            "先处理前面的各项，再检查一次。",
            "See to the steps above first, then run the doctor again."),
    QR_PERMITTED(OK, "该账号可以创建带参数的二维码。", "The account may make QR codes with a parameter.", "无需处理。", "Nothing to do."),
    WEB_AUTHORIZATION_OFF(
            OK,
            "未使用网页授权：在微信内打开的登录页显示二维码。",
            "Web authorization is not used: inside WeChat the login page shows its code.",
            "无需处理。",
            "Nothing to do."),
    WEB_DOMAIN_UNKNOWN(
            COULD_NOT_TELL,
            "在微信内登录使用网页授权，域名须为 {host}；微信不提供查询接口。",
            "Logins inside WeChat use web authorization, for which {host} has to be registered; WeChat lets nobody look that up.",
            "在微信后台“设置与开发 → 账号设置 → 功能设置 → 网页授权域名”填写 {host}，再用手机微信登录一次。若看到错误 10003，说明未登记；10005 说明账号没有权限（须为已认证的服务号）。",
            "At WeChat, under 设置与开发 → 账号设置 → 功能设置 → 网页授权域名, enter {host}, and log in once inside WeChat. Error 10003"
                    + " means that it is not registered, 10005 that the account may not (it must be a verified service"
                    + " account)."),
    SERVER_VERIFIED(
            OK,
            "微信于 {checkedAt} 验证了服务器地址。",
            "WeChat verified the server address at {checkedAt}.",
            "无需处理。",
            "Nothing to do."),
    SERVER_REFUSED(
            FAILED,
            "对服务器地址的最近一次验证（{failedAt}）被拒绝：{why}；此后没有可信的推送到达。",
            "The last check of the server address, at {failedAt}, was refused: {why}. No push that could be believed came"
                    + " after it.",
            "若验证来自微信：核对两边的令牌 (Token)，再在公众平台点击提交。",
            "If it was WeChat's: compare the Token on both sides, then submit at WeChat again."),
    SERVER_STRAY_CHECK(
            OK,
            "微信能够访问服务器地址。此后的一次验证（{failedAt}）被拒绝：{why}；任何人都能发出这样的请求。",
            "WeChat gets through to the server address. A check after that, at {failedAt}, was refused: {why}. Anybody"
                    + " can send one.",
            "若是你正在公众平台修改令牌 (Token)：在此填写同一个。否则无需处理。",
            "If you are changing the Token at WeChat just now, set the same one here. Otherwise there is nothing to do."),
    SERVER_IN_USE(OK, "推送已经到达，服务器地址有效。", "Pushes arrive, so the server address is right.", "无需处理。", "Nothing to do."),
    SERVER_NOT_SEEN(
            COULD_NOT_TELL,
            "微信尚未访问过此连接的服务器地址。",
            "WeChat has not come to this connection's server address yet.",
            "在公众平台的服务器配置中填入 {serverUrl}，提交并启用。",
            "Enter {serverUrl} in the server configuration at WeChat, submit it and switch it on."),
    CALLBACK_REACHED(
            OK, "从微信可以访问服务器（{addresses}）。", "WeChat reaches the server ({addresses}).", "无需处理。", "Nothing to do."),
    CALLBACK_NO_DNS(
            FAILED,
            "微信无法解析服务器地址中的域名。",
            "WeChat cannot resolve the host name of the server address.",
            "检查域名的 DNS 记录在中国大陆能否解析。",
            "Check that the DNS record of the name can be resolved from mainland China."),
    CALLBACK_NO_PING(
            COULD_NOT_TELL,
            "微信到服务器（{addresses}）的 ping 全部丢失；许多服务器不响应 ping。",
            "All pings from WeChat to the server ({addresses}) were lost; many servers do not answer pings.",
            "若收不到推送，检查防火墙是否允许微信的 IP。",
            "If no push arrives, check that the firewall lets WeChat's addresses in."),
    FIREWALL_ADDRESSES(
            OK,
            "微信从 {pushes} 推送，接口位于 {api}。",
            "WeChat pushes from {pushes}, and its API is at {api}.",
            "若防火墙限制来源或目标，请放行这些地址；它们会变化。",
            "If a firewall filters by address, let these pass. They change now and then."),
    NO_PUSH(
            COULD_NOT_TELL,
            "尚未收到任何推送。",
            "No push has come yet.",
            "用微信扫描登录页的二维码，或向公众号发送一条消息，再检查一次。",
            "Scan the login page's code, or write to the account, then run the doctor again."),
    PUSH_SEEN(OK, "最近一次推送于 {pushedAt} 到达。", "The last push came at {pushedAt}.", "无需处理。", "Nothing to do."),
    PUSH_MODE(
            FAILED,
            "最近一次推送为 {mode} 模式，而连接设置为 {configured}。",
            "The last push came in {mode} mode; the connection says {configured}.",
            "将连接的 message-mode 与公众平台的消息加解密方式改为一致；推荐安全模式。",
            "Make message-mode and the mode at WeChat the same; safe mode is best."),
    CLOCK_SKEW(
            FAILED,
            "本机时钟与微信相差 {seconds} 秒：相差过大时推送会被拒绝。",
            "Our clock and WeChat's are {seconds} seconds apart: pushes are refused when it is too much.",
            "为服务器开启时间同步 (NTP)。",
            "Switch time synchronisation (NTP) on."),
    QUESTIONS_NOT_HINDERED(
            OK,
            "没有设置会妨碍扫码后的提问送达用户。",
            "No setting keeps what a website asks after a scan from the person.",
            "无需处理。",
            "Nothing to do."),
    QUESTIONS_UNHEARD(
            FAILED,
            "{applications} 要求扫码后确认（policy），而此连接的推送由你的服务器转发：作为回复发出的提问不会到达用户。",
            "{applications} ask something after the scan (policy), and pushes are handed on by your own server: a question"
                    + " that is sent as the answer never reaches the person.",
            "将此连接的 replies.channel 设为 message；若微信直接推送到本系统，则删除 forwarding。",
            "Set replies.channel of this connection to message; or, if WeChat calls us itself, take forwarding out."),
    BINDING_UNHEARD(
            FAILED,
            "用户在“我的账号”页面用此公众号绑定另一个微信时，手机收不到数字：推送由你的服务器转发，作为回复发出的数字不会到达用户。登录本身不受影响。",
            "Whoever binds one more WeChat on their account page by this account is told no number on the phone: pushes are"
                    + " handed on by your own server, and what is sent as the answer never reaches the person. Logins work.",
            "在“自动回复”中将发送方式设为“客服消息”（replies.channel: message）；若微信直接推送到本系统，则删除 forwarding。",
            "Under Replies, have it sent “As a message” (replies.channel: message); or, if WeChat calls us itself, take"
                    + " forwarding out."),
    QUOTA_LEFT(
            OK,
            "今日还可创建 {remaining} 个二维码，共 {limit}。",
            "{remaining} of {limit} QR codes are left today.",
            "无需处理。",
            "Nothing to do."),
    QUOTA_LOW(
            FAILED,
            "{call} 今日已用 {used} 次，限额 {limit}。",
            "{call} was used {used} times today, of {limit}.",
            "用完后当天无法登录。检查是否有程序反复打开登录页，或向微信申请提高限额。",
            "When it is used up, nobody can log in that day. See whether a program opens the login page again and again,"
                    + " or ask WeChat for more."),
    QUOTA_NOT_TOLD(
            COULD_NOT_TELL,
            "微信未告知额度；按本系统的计数，余量充足。",
            "WeChat does not tell its count; by ours, enough is left.",
            "若有其他系统调用同一公众号，请在公众平台查看用量。",
            "If other systems use the same account, look at its use at WeChat."),
    TOKEN_OURS(
            OK,
            "两天内没有 access_token 提前失效。",
            "No token has ended before its time in two days.",
            "无需处理。",
            "Nothing to do."),
    TOKEN_REFUSED_ONCE(
            COULD_NOT_TELL,
            "两天内有一个 access_token 提前失效：可能重置过 AppSecret，也可能有其他系统刷新了它。",
            "One token has ended before its time in two days: the AppSecret may have been reset, or another system has"
                    + " refreshed it.",
            "若再次发生，请找出使用同一 AppSecret 的其他系统。",
            "If it happens again, look for another system that has this AppSecret."),
    TOKEN_TAKEN(
            FAILED,
            "两天内有 {times} 个 access_token 提前失效：有其他系统在刷新同一公众号的 access_token。",
            "{times} tokens have ended before their time in two days: another system refreshes this account's token.",
            "让其他系统改为从本系统获取（platform-token 接口），不再自行向微信获取。",
            "Have the other system get the token from us (see platform-token in the API), and not from WeChat."),
    OUT_OF_TIME(
            COULD_NOT_TELL, "此项检查超时。", "This took longer than the doctor waits.", "稍后再检查一次。", "Run the doctor again."),
    CODE_MADE(
            OK,
            "微信可以生成小程序码，已发布版本含有页面 {page}。",
            "WeChat makes codes, and the released version has the page {page}.",
            "无需处理。",
            "Nothing to do."),
    CODE_UNCHECKED(
            COULD_NOT_TELL,
            "微信可以生成小程序码，但未检查已发布版本是否含有页面 {page}。",
            "WeChat makes codes, but is not asked whether the released version has the page {page}.",
            "发布小程序后，将 check-path 设为 true。",
            "Once the mini program is released, set check-path to true."),
    CODE_OF_A_TRIAL(
            COULD_NOT_TELL,
            "微信可以生成小程序码，但它打开 {version} 版本：只有小程序的成员可以扫码登录。",
            "WeChat makes codes, but they open the {version} version: only members of the mini program can log in.",
            "正式使用前发布小程序，并将 env-version 设为 release。",
            "Before real use, release the mini program and set env-version to release."),
    BROKEN(
            COULD_NOT_TELL,
            "此项检查在本系统内部出错，已记录日志。",
            "Something went wrong on our side here; it has been logged.",
            "查看日志。",
            "Look into the log.");

    private final Verdict verdict;
    private final String zhMeaning;
    private final String enMeaning;
    private final String zhAdvice;
    private final String enAdvice;

    Diagnosis(Verdict verdict, String zhMeaning, String enMeaning, String zhAdvice, String enAdvice) {
        this.verdict = verdict;
        this.zhMeaning = zhMeaning;
        this.enMeaning = enMeaning;
        this.zhAdvice = zhAdvice;
        this.enAdvice = enAdvice;
    }

    /// The finding, with its facts put into the words.
    Finding at(Step step, Map<String, Object> facts) {
        return new Finding(
                step,
                verdict,
                name().toLowerCase(Locale.ROOT).replace('_', '-'),
                filled(new Bilingual(zhMeaning, enMeaning), facts),
                filled(new Bilingual(zhAdvice, enAdvice), facts),
                facts);
    }

    Finding at(Step step) {
        return at(step, Map.of());
    }

    private static Bilingual filled(Bilingual text, Map<String, Object> facts) {
        var zh = text.zh();
        var en = text.en();
        for (var fact : facts.entrySet()) {
            var value = fact.getValue();
            zh = zh.replace(
                    "{" + fact.getKey() + "}", value instanceof Bilingual words ? words.zh() : value.toString());
            en = en.replace(
                    "{" + fact.getKey() + "}", value instanceof Bilingual words ? words.en() : value.toString());
        }
        return new Bilingual(zh, en);
    }
}
