package dev.saoma.server.kernel;

/// The catalogue of everything that can go wrong towards a caller (RFC 9457): a stable code, an HTTP status and a
/// public sentence that says what to do. What happened inside belongs in the log, not here.
public enum Problem {
    NOT_FOUND("not-found", 404, "There is nothing at this address.", "此地址不存在。"),
    BAD_REQUEST("bad-request", 400, "The request could not be understood.", "无法理解此请求。"),
    METHOD_NOT_ALLOWED(
            "method-not-allowed",
            405,
            "This address does not take this method: those that it takes are in Allow.",
            "此地址不支持该方法：支持的方法见 Allow。"),
    NOT_ACCEPTABLE(
            "not-acceptable",
            406,
            "Nothing here has a form that Accept asks for: ask for one of those in available.",
            "没有 Accept 所要求的格式：请使用 available 中列出的格式。"),
    UNSUPPORTED_MEDIA_TYPE(
            "unsupported-media-type",
            415,
            "A body of this type is not taken here: say by Content-Type that it is one of those in Accept.",
            "不支持此类型的内容：请将 Content-Type 设为 Accept 中列出的类型之一。"),
    INVALID_FIELDS(
            "invalid-fields",
            400,
            "Something was sent that is not taken: see errors for each field and what would be right.",
            "部分参数不正确：请查看 errors 中各字段的说明。"),
    UNAUTHORIZED(
            "unauthorized",
            401,
            "A token is needed, or this one is not good any more: get one at the pool's token endpoint.",
            "缺少访问令牌或令牌已失效：请在用户池的令牌端点获取。"),
    INSUFFICIENT_SCOPE(
            "insufficient-scope",
            403,
            "This token may not do that: it lacks the scope that is named here.",
            "该令牌没有此项权限：缺少此处所列的 scope。"),
    DEVELOPERS_ALONE(
            "developers-alone",
            403,
            "Only a developer who is signed in to the console can do this, and no program.",
            "只有登录控制台的开发者可以执行此操作，程序不能。"),
    SIGN_IN_REFUSED("sign-in-refused", 403, "The e-mail address or the password is not right.", "邮箱地址或密码不正确。"),
    SIGN_IN_TOO_SOON(
            "sign-in-too-soon",
            429,
            "Too many tries: wait as long as Retry-After says.",
            "尝试次数过多：请按 Retry-After 等待后重试。"),
    LINK_SPENT(
            "link-spent",
            410,
            "This link has been used or has expired. The server's log has another one after its next start.",
            "此链接已使用或已过期。重新启动服务器后，日志中会有新的链接。"),
    INVITATION_SPENT(
            "invitation-spent",
            410,
            "This invitation has been used, withdrawn, or has expired: ask whoever invited you for another.",
            "此邀请已使用、已撤回或已过期：请向邀请人索取新的邀请。"),
    SIGN_IN_FIRST(
            "sign-in-first",
            409,
            "This address has an account already: sign in to it, then accept.",
            "该邮箱已有账号：请先登录该账号，再接受邀请。"),
    ROLE_ABOVE_YOURS(
            "role-above-yours",
            403,
            "This role may do more than you may, so you can neither give nor take it.",
            "该角色的权限高于你，你不能授予或收回。"),
    SCOPES_ABOVE_YOURS(
            "scopes-above-yours",
            403,
            "This program may do, or would do, more than you may yourself: only somebody who may do all of it can change it.",
            "该程序的权限高于你（或将高于你）：只有拥有其全部权限的人才能更改。"),
    LAST_OWNER(
            "last-owner",
            409,
            "Nobody would own this pool any more: make somebody else an owner first.",
            "此用户池将没有所有者：请先将他人设为所有者。"),
    OWNS_ALL_POOLS(
            "owns-all-pools",
            409,
            "This developer owns all pools of the installation, and so cannot be changed in one of them.",
            "该开发者是本系统所有用户池的所有者，不能在单个用户池中更改。"),
    MEMBER_ALREADY(
            "member-already", 409, "Somebody with this address has a part in the pool already.", "该邮箱的开发者已在此用户池中。"),
    TOO_MANY_INVITATIONS(
            "too-many-invitations",
            409,
            "So many invitations are open already: withdraw some first.",
            "未接受的邀请过多：请先撤回一些。"),
    CONFIRM_FIRST(
            "confirm-first",
            403,
            "Show once more that it is you: enter your password, then try again.",
            "请再次验证身份：输入密码后重试。"),
    SECOND_FACTOR_THERE(
            "second-factor-there", 409, "There is a second factor already: remove it first.", "已启用两步验证：请先移除。"),
    CODE_REFUSED(
            "code-refused",
            403,
            "The code is not right, has been used, or it took too long: wait for the next one, or sign in again.",
            "验证码不正确、已使用或已超时：请等待下一个验证码，或重新登录。"),
    PASSKEY_REFUSED(
            "passkey-refused",
            403,
            "This passkey is not known here, or it took too long: try again, or use your password.",
            "此通行密钥无法识别或已超时：请重试，或使用密码登录。"),
    TOO_MANY_PASSKEYS(
            "too-many-passkeys",
            409,
            "You have as many passkeys as there may be: remove one that you do not need first.",
            "通行密钥数量已达上限：请先移除一个不再需要的。"),
    WECHAT_NOT_KNOWN(
            "wechat-not-known",
            403,
            "Nobody signs in here by this WeChat, or it took too long: sign in by password, then bind it on your account.",
            "此微信未绑定开发者账号，或操作已超时：请用密码登录，然后在账号页绑定。"),
    WECHAT_TAKEN(
            "wechat-taken",
            409,
            "This WeChat cannot be bound: another developer signs in by it, or it may not log in to the pool.",
            "此微信无法绑定：它已绑定其他开发者账号，或不允许登录该用户池。"),
    WECHAT_OVER(
            "wechat-over",
            410,
            "This code is over: it took too long, the number was wrong three times, or somebody ended it. Try again.",
            "此二维码已失效：已超时、数字三次错误，或有人结束了绑定。请重试。"),
    WECHAT_NOT_SCANNED(
            "wechat-not-scanned",
            409,
            "Nobody has scanned the code yet: scan it, then type the number that the chat tells.",
            "尚未有人扫码：请先扫码，再输入聊天中收到的数字。"),
    WECHAT_WRONG_NUMBER("wechat-wrong-number", 400, "This is not the number that the chat tells.", "这不是聊天中收到的数字。"),
    WECHAT_UNHEARD(
            "wechat-unheard",
            409,
            "Your phone would be told no number: the account's messages go to another server. Whoever owns the installation"
                    + " has to let replies be sent as messages there.",
            "你的手机收不到数字：该公众号的消息由另一台服务器处理。请安装实例的所有者将其回复方式设为客服消息。"),
    WECHAT_CLOSED(
            "wechat-closed",
            404,
            "Nobody can sign in by WeChat here at the moment: use your password or a passkey.",
            "目前无法用微信登录此处：请使用密码或通行密钥。"),
    OWNER_OF_ALL_ONLY(
            "owner-of-all-only",
            403,
            "Only an owner of all pools may make another: ask the one who set this installation up.",
            "只有全部用户池的所有者可以创建用户池：请联系本系统的创建者。"),
    MADE_BY_FILE(
            "made-by-file",
            409,
            "The configuration file made this: change it there and start again.",
            "此项由配置文件创建：请在配置文件中修改并重新启动。"),
    CONNECTION_IN_USE(
            "connection-in-use",
            409,
            "Applications offer this connection: take it out of those that are named here first.",
            "仍有应用使用此连接：请先在此处所列的应用中移除它。"),
    CHANGED_MEANWHILE(
            "changed-meanwhile",
            412,
            "Somebody has changed this since it was read: look at it again.",
            "读取之后已有人修改：请重新查看。"),
    VERSION_NEEDED(
            "version-needed",
            428,
            "Say by If-Match which version is meant, by the ETag of what was read: * or several would undo what others"
                    + " have changed meanwhile.",
            "请用 If-Match 指明所依据的版本（读取时的 ETag）：* 或多个版本会覆盖他人的修改。"),
    REPEAT_AT_WORK(
            "repeat-at-work",
            409,
            "A call with this Idempotency-Key has begun and its end is not known: look whether it was done before you"
                    + " send it with another key.",
            "使用此 Idempotency-Key 的调用已开始而结果未知：请先确认是否已完成，再用新的键重试。"),
    REPEAT_OF_ANOTHER(
            "repeat-of-another",
            422,
            "This Idempotency-Key was used for another call: each needs a key of its own.",
            "此 Idempotency-Key 已用于另一个调用：每个调用需使用自己的键。"),
    TOO_MANY_CALLS(
            "too-many-calls", 429, "Too many calls: wait as long as Retry-After says.", "调用过于频繁：请按 Retry-After 等待后重试。"),
    TOO_MANY_STREAMS("too-many-streams", 429, "Too many live streams are open: close some.", "打开的实时数据流过多：请关闭一些。"),
    SENDER_UNKNOWN(
            "sender-unknown",
            409,
            "This push could not be opened or names nobody, so its sender is not known.",
            "此推送无法解密或不含发送者，因此发送者未知。"),
    PUSH_NOT_KEPT(
            "push-not-kept",
            409,
            "This push was refused or a repetition, so only its beginning is kept: there is nothing to send.",
            "此推送被拒绝或为重复推送，仅保存了开头部分：无法再次发送。"),
    DELIVERY_UNDER_WAY(
            "delivery-under-way",
            409,
            "This delivery is on its way already: look at it again later.",
            "此投递正在进行中：请稍后再查看。"),
    NOT_FOUND_TO_BE_ONE(
            "not-found-to-be-one",
            409,
            "These users were not found to be one person: only those in double-users can be merged.",
            "这两个用户未被认定为同一人：只能合并 double-users 中列出的用户。"),
    EXTERNAL_ID_TAKEN(
            "external-id-taken",
            409,
            "Another user of this pool has this external id: end that first.",
            "此用户池中已有其他用户使用该外部 id：请先解除。"),
    NO_SUCH_ACCOUNT(
            "no-such-account",
            404,
            "This pool has no connection with this AppID and AppSecret.",
            "此用户池中没有该 AppID 与 AppSecret 的连接。"),
    PLATFORM_TOKEN_REFUSED(
            "platform-token-refused",
            502,
            "WeChat gives no token for this account: run the doctor to learn why.",
            "微信拒绝为该账号提供 access_token：请运行连接诊断查看原因。"),
    WECHAT_UNREACHABLE(
            "wechat-unreachable", 504, "WeChat cannot be reached at the moment: try again shortly.", "暂时无法连接微信：请稍后重试。"),
    CROSS_SITE("cross-site", 403, "This address answers only pages of its own site.", "此地址仅接受本站页面的请求。"),
    TRIAL_OVER(
            "trial-over",
            410,
            "This login was not begun by you here, took too long, or was looked at before: try again.",
            "此次试登录不是由你在此发起、已超时或已查看过：请重新试登录。"),
    TRIAL_REFUSED("trial-refused", 409, "The issuer gave no tokens: see error.", "签发者未发放令牌：请查看 error。"),
    REQUEST_EXPIRED(
            "request-expired",
            410,
            "This login has expired: go back to the website and log in again.",
            "本次登录已过期：请返回网站重新登录。"),
    TOO_MANY_CODES("too-many-codes", 429, "Too many codes were asked for: wait a minute.", "二维码请求过于频繁：请稍候一分钟。"),
    TOO_MANY_PAGES("too-many-pages", 429, "Too many pages are waiting: close some.", "等待中的页面过多：请关闭一些。"),
    WECHAT_UNAVAILABLE(
            "wechat-unavailable", 503, "WeChat does not answer at the moment: try again shortly.", "微信暂时没有响应：请稍后重试。"),
    WECHAT_NOT_SET_UP(
            "wechat-not-set-up",
            503,
            "WeChat login is not set up right yet: tell the website's people, whose console says what is wrong.",
            "微信登录尚未正确配置：请告知网站管理员，控制台会说明原因。"),
    WECHAT_USED_UP(
            "wechat-used-up",
            503,
            "WeChat gives this account no more codes today: its quota is back after midnight, China time.",
            "微信今天不再为此账号生成二维码：配额在北京时间零点后恢复。"),
    SCAN_NOT_CONFIRMED("scan-not-confirmed", 409, "This code has not been confirmed on the phone yet.", "手机尚未确认此二维码。"),
    SCAN_REDEEMED("scan-redeemed", 410, "This code has been used.", "此二维码已被使用。"),
    SCAN_EXPIRED("scan-expired", 410, "This code has expired: ask for a new one.", "此二维码已过期：请获取新的二维码。"),
    SCAN_DENIED("scan-denied", 403, "This login was refused.", "本次登录被拒绝。"),
    UNKNOWN_SCENE(
            "unknown-scene",
            404,
            "This code is not known: scan the one on the website's login page.",
            "无法识别此小程序码：请扫描网站登录页上的小程序码。"),
    SCAN_TAKEN(
            "scan-taken",
            409,
            "Somebody else has scanned this code: get a new one on the computer.",
            "此小程序码已被他人扫描：请在电脑上获取新的小程序码。"),
    SCAN_FINISHED(
            "scan-finished",
            409,
            "This login has been decided already: to log in again, get a new code on the computer.",
            "本次登录已处理：如需再次登录，请在电脑上获取新的小程序码。"),
    LOGIN_CODE_INVALID(
            "login-code-invalid",
            400,
            "WeChat's login code has expired or was used: call wx.login again.",
            "微信登录凭证已失效：请重新获取。"),
    PHONE_CODE_INVALID(
            "phone-code-invalid",
            400,
            "WeChat's code for the phone number has expired or was used: press the button again.",
            "手机号授权已失效：请重新点击按钮。"),
    PHONE_REQUIRED(
            "phone-required",
            400,
            "Your phone number is needed to log in: press the button to release it.",
            "登录需要手机号：请点击按钮授权。"),
    REFUSED("refused", 403, "This WeChat account cannot log in here: ask the website.", "该微信账号无法在此登录：请联系网站。"),
    TOO_MANY_REQUESTS("too-many-requests", 429, "Too many attempts: wait a minute.", "操作过于频繁：请稍候一分钟。"),
    INVALID_REQUEST("invalid-request", 400, "The request could not be understood.", "无法理解此请求。"),
    NOT_ASKED("not-asked", 409, "This login asks nothing of that kind (any more).", "此次登录没有（或不再有）这个问题。"),
    NOT_PROVEN(
            "not-proven",
            403,
            "That does not prove an account to be yours: check what you typed.",
            "无法证明账号属于你：请检查输入的内容。"),
    BOUND_ALREADY("bound-already", 409, "This account is bound to another WeChat account already.", "此账号已绑定其他微信号。"),
    TOO_MANY_TRIES(
            "too-many-tries", 429, "Too many tries: wait as long as Retry-After says.", "尝试次数过多：请按 Retry-After 等待。"),
    LAST_WAY_IN(
            "last-way-in",
            409,
            "This is the only identity of the user, who could not log in any more: send force=true if that is meant.",
            "这是该用户唯一的身份，解绑后将无法登录：确实需要时请加 force=true。"),
    BACKUP_UNDER_WAY(
            "backup-under-way", 409, "Another backup is being taken: try again when it is done.", "正在进行另一次备份：请在完成后重试。"),
    BACKUP_ELSEWHERE(
            "backup-elsewhere",
            409,
            "The database is not in a file of Saoma's: back it up with its own tools, such as pg_dump.",
            "数据库不是内置文件：请使用其自带工具备份，例如 pg_dump。"),
    NO_ROOM(
            "no-room",
            507,
            "The disk of the data folder has no room to put a backup aside: needed says how many bytes.",
            "数据目录所在磁盘空间不足，无法生成备份：needed 为所需字节数。"),
    BUSY("busy", 503, "Too much at a time: try again shortly.", "系统繁忙：请稍后再试。"),
    UNAVAILABLE("unavailable", 503, "Saoma cannot reach its database: try again shortly.", "服务暂时不可用：请稍后再试。"),
    INTERNAL("internal", 500, "Something went wrong on our side; it has been logged.", "服务内部出错，已记录日志。");

    private final String code;
    private final int status;
    private final String english;
    private final String chinese;

    Problem(String code, int status, String english, String chinese) {
        this.code = code;
        this.status = status;
        this.english = english;
        this.chinese = chinese;
    }

    /// Stable: programs may rely on it.
    public String code() {
        return code;
    }

    /// HTTP status.
    public int status() {
        return status;
    }

    /// The public sentence, in English or Chinese.
    public String text(boolean inChinese) {
        return inChinese ? chinese : english;
    }
}
