package dev.saoma.protocol;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The entries of [ErrorCode], in words that an operator can act on.
final class ErrorCatalogue {

    private static final Map<Integer, ErrorCode> ENTRIES = Stream.of(
                    general(), values(), requests(), limits(), platform(), addresses())
            .flatMap(List::stream)
            .collect(Collectors.toUnmodifiableMap(ErrorCode::code, Function.identity()));

    static final ErrorCode UNKNOWN_APP_ID = entry(
            40013,
            Reaction.CONFIGURATION,
            "用此连接的 AppID 与 AppSecret 获取 access_token 时，微信表示没有这个 AppID。",
            "WeChat was asked for an access token with this connection's AppID and AppSecret, and knows no such AppID.",
            "在微信后台“设置与开发 → 基本配置”核对 AppID，注意大小写和空格；公众号与小程序的 AppID 不同。改正后重新运行诊断。",
            "Compare the AppID with the one in the basic configuration at WeChat, including letter case and spaces; an"
                    + " official account and a mini program have different ones. Correct it, then run the doctor again.");

    private ErrorCatalogue() {}

    static ErrorCode find(int code) {
        ErrorCode entry = ENTRIES.get(code);
        return entry == null ? unlisted(code) : entry;
    }

    /// WeChat has more codes than anybody has written down, and adds to them.
    private static ErrorCode unlisted(int code) {
        return entry(
                code,
                Reaction.UNKNOWN,
                "微信返回了错误码 " + code + "，本目录中没有它的说明。",
                "WeChat answered with error " + code + ", which is not in our list.",
                "在微信开发者文档中查找该错误码；微信的原文在日志中。",
                "Look the code up in WeChat's developer documentation. Its own words are in the log.");
    }

    /// Codes outside the ranges.
    private static List<ErrorCode> general() {
        return List.of(
                entry(0, Reaction.IGNORE, "成功。", "It worked.", "无需处理。", "There is nothing to do."),
                entry(
                        -1,
                        Reaction.RETRY_LATER,
                        "微信系统繁忙。",
                        "WeChat is busy.",
                        "稍后重试，最多三次，间隔逐次加长。",
                        "Try again after a moment, three times at most, waiting longer each time."),
                entry(
                        10003,
                        Reaction.CONFIGURATION,
                        "回跳地址的域名与后台配置不一致。",
                        "The redirect address is not in the domain that is configured at WeChat.",
                        "在公众平台设置网页授权域名，与回跳地址一致。",
                        "Set the web authorisation domain at WeChat to that of the redirect address."));
    }

    /// 40xxx: a value is wrong.
    private static List<ErrorCode> values() {
        return List.of(
                entry(
                        40001,
                        Reaction.REFRESH_TOKEN,
                        "access_token 无效，或已不是最新的一个。",
                        "The access token is invalid or no longer the latest.",
                        "换新后重试一次；若再次出现，说明另有系统在刷新同一账号的 access_token，请停用它。",
                        "Get a new one and try once more. If it happens again, another system refreshes it."),
                bug(40002, "grant_type 不正确。", "The grant_type is wrong."),
                entry(
                        40003,
                        Reaction.USER,
                        "OpenID 不正确：属于另一个账号，或该用户已取消关注。",
                        "The openid is wrong: it belongs to another account, or the person follows no longer.",
                        "核对该 OpenID 来自哪个账号；不要重试。",
                        "Check which account the openid comes from. Do not try again."),
                entry(
                        40013,
                        Reaction.CONFIGURATION,
                        "AppID 不正确，或凭证属于另一个应用。",
                        "The AppID is wrong, or the code belongs to another app.",
                        "在公众平台核对 AppID，注意大小写和空格。",
                        "Compare the AppID with the one at WeChat, including letter case and spaces."),
                entry(
                        40014,
                        Reaction.REFRESH_TOKEN,
                        "access_token 不合法。",
                        "The access token is not valid.",
                        "换新后重试一次；若再次出现，检查是否有其他系统在使用同一账号。",
                        "Get a new one and try once more. If it happens again, look for another system."),
                entry(
                        40029,
                        Reaction.RESTART_LOGIN,
                        "code 无效。",
                        "The code is invalid.",
                        "请用户重新登录；code 只能用一次，几分钟后失效。",
                        "Ask the person to log in again. A code works once and for a few minutes."),
                entry(
                        40030,
                        Reaction.REAUTHORIZE,
                        "refresh_token 无效。",
                        "The refresh token is invalid.",
                        "重新授权。",
                        "Authorise again."),
                entry(
                        40053,
                        Reaction.CALLER_BUG,
                        "二维码参数 action_info 不正确。",
                        "The action_info of the QR code is wrong.",
                        "这是程序错误：检查场景值的长度和类型。",
                        "This is a mistake in the program: check the length and type of the scene."),
                bug(40097, "参数不正确。", "A parameter is wrong."),
                entry(
                        40125,
                        Reaction.CONFIGURATION,
                        "AppSecret 不正确。",
                        "The AppSecret is wrong.",
                        "在公众平台核对 AppSecret；若已重置，请填入新的。",
                        "Compare the AppSecret with the one at WeChat. If it was reset there, enter the new one."),
                entry(
                        40129,
                        Reaction.CALLER_BUG,
                        "场景值不合法。",
                        "The scene is not valid.",
                        "这是程序错误：场景值最长 32 个字符，只用数字、字母、_ 和 -。",
                        "This is a mistake in the program: a scene has at most 32 letters, digits, _ and -."),
                entry(
                        40163,
                        Reaction.RESTART_LOGIN,
                        "code 已被使用。",
                        "The code has been used.",
                        "请用户重新登录；程序不应重试用过的 code。",
                        "Ask the person to log in again. A program must not send a code twice."),
                entry(
                        40164,
                        Reaction.CONFIGURATION,
                        "本服务器的 IP 不在白名单中。",
                        "This server's IP address is not on the whitelist.",
                        "把提示中的 IP 加入公众平台的 IP 白名单，几分钟后生效。",
                        "Add the IP address in the message to the IP whitelist at WeChat, and wait a few minutes."),
                bug(40169, "场景值长度不合法，或请求不是 JSON。", "The scene's length is wrong, or the request is not JSON."),
                entry(
                        40201,
                        Reaction.CONFIGURATION,
                        "账号没有设置服务器地址。",
                        "The account has no server address.",
                        "在公众平台的服务器配置中填写事件接收地址并启用。",
                        "Enter the events address in the server configuration at WeChat and switch it on."),
                entry(
                        40202,
                        Reaction.CALLER_BUG,
                        "检测动作 action 不正确。",
                        "The action of the check is wrong.",
                        "这是程序错误：只能是 dns、ping 或 all。",
                        "This is a mistake in the program: it is dns, ping or all."),
                bug(40203, "检测运营商 check_operator 不正确。", "The check_operator of the check is wrong."),
                entry(
                        40226,
                        Reaction.USER,
                        "微信判定该用户为高风险，已拦截。",
                        "WeChat rates the person as high-risk and has blocked the login.",
                        "拒绝本次登录，不要重试。",
                        "Refuse the login. Do not try again."),
                entry(
                        40243,
                        Reaction.CONFIGURATION,
                        "AppSecret 已被冻结。",
                        "The AppSecret is frozen.",
                        "在公众平台解冻或重置 AppSecret，再更新此处的配置。",
                        "Unfreeze or reset the AppSecret at WeChat, then update it here."));
    }

    /// 41xxx to 44xxx: something is missing, expired, or needs something first.
    private static List<ErrorCode> requests() {
        return List.of(
                bug(41001, "缺少 access_token。", "The access token is missing."),
                bug(41002, "缺少 AppID。", "The AppID is missing."),
                bug(41004, "缺少 AppSecret。", "The AppSecret is missing."),
                entry(
                        41030,
                        Reaction.CONFIGURATION,
                        "页面不存在于小程序的正式版中。",
                        "The page is not in the released version of the mini program.",
                        "发布包含该页面的版本，或在发布前关闭 check_path。",
                        "Release a version with this page, or switch check_path off until then."),
                entry(
                        42001,
                        Reaction.REFRESH_TOKEN,
                        "access_token 已过期。",
                        "The access token has expired.",
                        "换新后重试一次。",
                        "Get a new one and try once more."),
                entry(
                        42002,
                        Reaction.REAUTHORIZE,
                        "refresh_token 已过期。",
                        "The refresh token has expired.",
                        "重新授权。",
                        "Authorise again."),
                entry(
                        42007,
                        Reaction.RESTART_LOGIN,
                        "用户修改了微信密码，凭证已失效。",
                        "The person changed the WeChat password, so the tokens are dead.",
                        "请用户重新授权登录。",
                        "Ask the person to log in again."),
                bug(43002, "应使用 POST 请求。", "The request must be a POST."),
                entry(
                        43004,
                        Reaction.USER,
                        "该用户没有关注账号。",
                        "The person does not follow the account.",
                        "请用户先关注；不要重试。",
                        "Ask the person to follow first. Do not try again."),
                entry(
                        43101,
                        Reaction.USER,
                        "用户拒绝接收消息。",
                        "The person refuses these messages.",
                        "不要再发送。",
                        "Do not send again."),
                bug(44002, "POST 内容为空。", "The POST has no content."));
    }

    /// 45xxx to 50xxx: limits and permissions.
    private static List<ErrorCode> limits() {
        return List.of(
                entry(
                        45002,
                        Reaction.CALLER_BUG,
                        "消息内容过长。",
                        "The message is too long.",
                        "缩短内容后再发送。",
                        "Shorten the text and send it again."),
                entry(
                        45009,
                        Reaction.QUOTA,
                        "接口调用次数已达上限。",
                        "The quota of calls is used up.",
                        "停止调用，次日恢复；小程序码接口按分钟计，下一分钟恢复。",
                        "Stop calling. It returns the next day; for mini program codes, the next minute."),
                entry(
                        45011,
                        Reaction.QUOTA,
                        "调用太频繁。",
                        "The calls come too fast.",
                        "下一分钟再试，并降低频率。",
                        "Try again in the next minute, and call less often."),
                entry(
                        45015,
                        Reaction.IGNORE,
                        "超出回复时限，或用户已取消关注。",
                        "The time to reply is over, or the person follows no longer.",
                        "无需处理；用户再次互动后才能回复。",
                        "There is nothing to do. A reply is possible after the person's next action."),
                entry(
                        45047,
                        Reaction.IGNORE,
                        "客服消息条数已达上限。",
                        "The number of replies is used up.",
                        "无需处理；用户再次互动后才能回复。",
                        "There is nothing to do. A reply is possible after the person's next action."),
                entry(
                        47001,
                        Reaction.CALLER_BUG,
                        "数据格式错误。",
                        "The data have the wrong format.",
                        "这是程序错误：检查 JSON 及其中值的类型。",
                        "This is a mistake in the program: check the JSON and the types in it."),
                entry(
                        48001,
                        Reaction.PERMISSION,
                        "账号没有该接口的权限。",
                        "The account may not use this interface.",
                        "参数二维码需要已认证的服务号；在公众平台的接口权限中核对。",
                        "QR codes with a parameter need a verified service account. See the permissions at WeChat."),
                entry(
                        48004,
                        Reaction.PERMISSION,
                        "接口已被封禁。",
                        "The interface is closed to this account.",
                        "登录公众平台查看通知和解封办法。",
                        "Read the notice at WeChat, which says how to lift it."),
                entry(
                        48006,
                        Reaction.QUOTA,
                        "清零次数已用完。",
                        "The number of quota resets is used up.",
                        "等到下个月；每个账号每月十次。",
                        "Wait for the next month. Each account has ten a month."),
                entry(
                        50002,
                        Reaction.USER,
                        "用户受限。",
                        "The person's account is limited.",
                        "拒绝本次操作，不要重试。",
                        "Refuse. Do not try again."),
                entry(
                        50004,
                        Reaction.PERMISSION,
                        "账号被禁止获取 access_token。",
                        "The account may not get a token.",
                        "登录公众平台查看通知，必要时联系微信客服。",
                        "Read the notice at WeChat, and contact its support if needed."),
                entry(
                        50007,
                        Reaction.PERMISSION,
                        "账号已被冻结。",
                        "The account is frozen.",
                        "登录公众平台查看原因并解冻。",
                        "Read at WeChat why, and have it unfrozen."));
    }

    /// 6xxxx: third-party platforms, and accounts that became others.
    private static List<ErrorCode> platform() {
        return List.of(
                entry(
                        63178,
                        Reaction.CONFIGURATION,
                        "原公众号没有迁移到本账号。",
                        "That account has not moved to this one.",
                        "核对原 AppID；迁移审核完成后才能转换，且只在 15 天内可用。",
                        "Check the former AppID. WeChat answers once the move is approved, and for 15 days."),
                bug(63182, "openid 列表为空。", "The list of openids is empty."),
                entry(
                        61003,
                        Reaction.REAUTHORIZE,
                        "账号没有授权给该第三方平台。",
                        "The account has not authorised this third-party platform.",
                        "标记为未授权，请账号所有者重新授权。",
                        "Mark it as not authorised and ask the account's owner to authorise again."),
                entry(
                        61004,
                        Reaction.CONFIGURATION,
                        "本服务器的 IP 未登记在第三方平台。",
                        "This server's IP address is not registered with the third-party platform.",
                        "把提示中的 IP 加入开放平台的白名单 IP 地址列表。",
                        "Add the IP address in the message to the platform's whitelist."),
                entry(
                        61005,
                        Reaction.AWAIT_TICKET,
                        "component_verify_ticket 已过期。",
                        "The component_verify_ticket has expired.",
                        "请求微信重新推送 ticket，最多等十分钟；检查授权事件地址能否访问。",
                        "Ask WeChat to push a ticket, wait ten minutes, and see that our address can be reached."),
                entry(
                        61006,
                        Reaction.AWAIT_TICKET,
                        "component_verify_ticket 不正确。",
                        "The component_verify_ticket is wrong.",
                        "请求微信重新推送 ticket，最多等十分钟。",
                        "Ask WeChat to push a ticket and wait up to ten minutes."),
                entry(
                        61007,
                        Reaction.REAUTHORIZE,
                        "账号没有授予所需的权限集。",
                        "The account has not granted the permission set that is needed.",
                        "请账号所有者重新授权并勾选该权限。",
                        "Ask the account's owner to authorise again with this permission."),
                entry(
                        61009,
                        Reaction.RESTART_LOGIN,
                        "授权码不正确。",
                        "The authorisation code is invalid.",
                        "先看授权是否已生效，未生效则重新授权。",
                        "See whether the authorisation took effect. If not, authorise again."),
                entry(
                        61010,
                        Reaction.RESTART_LOGIN,
                        "授权码已过期。",
                        "The authorisation code has expired.",
                        "先看授权是否已生效，未生效则重新授权。",
                        "See whether the authorisation took effect. If not, authorise again."),
                entry(
                        61011,
                        Reaction.CALLER_BUG,
                        "第三方平台不正确。",
                        "The third-party platform is wrong.",
                        "这是程序错误：核对第三方平台的 AppID。",
                        "This is a mistake in the program: check the platform's AppID."),
                bug(61014, "应使用第三方平台的 component_access_token。", "The call needs the platform's own token."),
                entry(
                        61023,
                        Reaction.REAUTHORIZE,
                        "授权方的 refresh_token 无效。",
                        "The account's refresh token is invalid.",
                        "请账号所有者重新授权。",
                        "Ask the account's owner to authorise again."),
                bug(
                        61024,
                        "该账号须用第三方平台的 access_token 调用。",
                        "The call needs a token obtained through the third-party platform."));
    }

    /// 8xxxx: sessions, and addresses that an administrator must consent to.
    private static List<ErrorCode> addresses() {
        return List.of(
                entry(
                        87009,
                        Reaction.USER,
                        "登录态签名不正确。",
                        "The signature of the session is wrong.",
                        "请用户在小程序中重新登录。",
                        "Ask the person to log in to the mini program again."),
                entry(
                        89501,
                        Reaction.CONFIGURATION,
                        "本服务器的 IP 正在等待管理员确认。",
                        "This server's IP address waits for the administrator's consent.",
                        "请账号管理员在微信的通知中确认。",
                        "Ask the account's administrator to consent in the message from WeChat."),
                entry(
                        89502,
                        Reaction.CONFIGURATION,
                        "本服务器的 IP 与管理员的确认有关，微信没有公开更多说明。",
                        "It is about the administrator's consent to this server's IP address; WeChat says no more.",
                        "请账号管理员查看微信的通知，或把 IP 加入白名单。",
                        "Ask the account's administrator to look at WeChat's messages, or whitelist the address."),
                entry(
                        89503,
                        Reaction.CONFIGURATION,
                        "本服务器的 IP 需要管理员确认。",
                        "This server's IP address needs the administrator's consent.",
                        "请账号管理员在微信的通知中确认，或把 IP 加入白名单。",
                        "Ask the account's administrator to consent in WeChat's message, or whitelist the address."),
                entry(
                        89504,
                        Reaction.CONFIGURATION,
                        "本服务器的 IP 与管理员的确认有关，微信没有公开更多说明。",
                        "It is about the administrator's consent to this server's IP address; WeChat says no more.",
                        "请账号管理员查看微信的通知，或把 IP 加入白名单。",
                        "Ask the account's administrator to look at WeChat's messages, or whitelist the address."),
                entry(
                        89505,
                        Reaction.CONFIGURATION,
                        "本服务器的 IP 与管理员的确认有关，微信没有公开更多说明。",
                        "It is about the administrator's consent to this server's IP address; WeChat says no more.",
                        "请账号管理员查看微信的通知，或把 IP 加入白名单。",
                        "Ask the account's administrator to look at WeChat's messages, or whitelist the address."),
                entry(
                        89506,
                        Reaction.CONFIGURATION,
                        "管理员已两次拒绝本服务器的 IP，24 小时内不能使用。",
                        "The administrator refused this server's IP address twice; it is barred for 24 hours.",
                        "请管理员把 IP 加入白名单，或 24 小时后再试。",
                        "Ask the administrator to add it to the whitelist, or wait 24 hours."),
                entry(
                        89507,
                        Reaction.CONFIGURATION,
                        "管理员已拒绝本服务器的 IP，1 小时内不能使用。",
                        "The administrator refused this server's IP address; it is barred for an hour.",
                        "请管理员把 IP 加入白名单，或 1 小时后再试。",
                        "Ask the administrator to add it to the whitelist, or wait an hour."));
    }

    private static ErrorCode bug(int code, String zhMeaning, String enMeaning) {
        return entry(
                code,
                Reaction.CALLER_BUG,
                zhMeaning,
                enMeaning,
                "这是程序错误，请查看日志并报告。",
                "This is a mistake in the program. See the log and report it.");
    }

    private static ErrorCode entry(
            int code, Reaction reaction, String zhMeaning, String enMeaning, String zhAdvice, String enAdvice) {
        return new ErrorCode(code, reaction, new Bilingual(zhMeaning, enMeaning), new Bilingual(zhAdvice, enAdvice));
    }
}
