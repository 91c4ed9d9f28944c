package dev.saoma.server.console.doctor;

import dev.saoma.protocol.Bilingual;

/// What the doctor looks at, in the order in which somebody sets it up.
public enum Step {
    PUBLIC_ADDRESS("public-address", "公网地址", "Public address"),
    CREDENTIALS("credentials", "AppID 与 AppSecret", "AppID and AppSecret"),
    EGRESS_IP("egress-ip", "出口 IP 与白名单", "Our IP address and the whitelist"),
    ACCOUNT_TYPE("account-type", "账号类型与二维码权限", "Account type and QR permission"),
    PROGRAM_CODE("program-code", "小程序码与页面", "The code and the page that it leads to"),
    SERVER_ADDRESS("server-address", "微信后台的服务器地址", "Server address at WeChat"),
    CALLBACK_CHECK("callback-check", "微信到服务器的网络", "From WeChat to the server"),
    FIREWALL("firewall", "微信的服务器 IP", "WeChat's own addresses"),
    LAST_PUSH("last-push", "最近一次推送", "The last push"),
    QUESTIONS("questions", "扫码后的提问能否送达", "Whether what is asked after a scan arrives"),
    WEB_DOMAIN("web-domain", "网页授权域名", "The domain of web authorization"),
    QUOTAS("quotas", "接口调用额度", "Quotas"),
    TOKEN_OWNER("token-owner", "access_token 是否被其他系统刷新", "Whether another system takes the token away");

    private final String code;
    private final String zh;
    private final String en;

    Step(String code, String zh, String en) {
        this.code = code;
        this.zh = zh;
        this.en = en;
    }

    /// Stable: programs may rely on it.
    public String code() {
        return code;
    }

    public Bilingual title() {
        return new Bilingual(zh, en);
    }
}
