package dev.saoma.server.route;

import dev.saoma.protocol.Bilingual;
import dev.saoma.server.kernel.outbound.Silence;

/// What went wrong when a delivery was tried.
public enum Trouble {
    UNKNOWN_HOST("找不到目标的主机名。请检查地址和 DNS。", "The target's host name is not known. Check the address and the DNS."),
    FORBIDDEN_ADDRESS(
            "目标的 IP 地址不在公网上，未连接。如确需使用，请将其网络加入 saoma.route.allowed-networks；http 只能用于这些网络。",
            "The target's IP address is not public, so no connection was made. If it is meant, add its network to"
                    + " saoma.route.allowed-networks; http is for such networks only."),
    NO_CONNECTION(
            "无法连接目标。请检查其是否在运行，防火墙是否放行。",
            "The target cannot be connected to. Check that it runs and that no firewall is in the way."),
    NOT_TRUSTED(
            "目标的证书不可信或加密连接失败。请检查证书和域名。",
            "The target's certificate is not trusted, or TLS failed. Check the certificate and its name."),
    TOO_SLOW("目标未在时限内回应。", "The target did not answer in time."),
    BROKEN_OFF("目标中断了连接。", "The target broke off the connection."),
    REDIRECT("目标要求跳转，不予跟随。请填写最终地址。", "The target redirects, which is not followed. Enter the final address."),
    ERROR_STATUS("目标返回了错误状态码。", "The target answered with an error status."),
    SWITCHED_OFF("路由已停用，期间未投递。", "The route was switched off all the time."),
    NOT_A_REPLY(
            "已送达，但回应不是 success、空内容或 <xml>…</xml>（不超过 64 kB），因此未回复用户。",
            "Delivered, but the answer is neither 'success' nor empty nor <xml>…</xml> of at most 64 kB, so the person"
                    + " was shown nothing."),
    REPLY_IN_CLEAR(
            "已送达，但推送已加密而回应是明文，微信不会接受，因此未回复用户。请加密回应，或改用明文/兼容模式。",
            "Delivered, but the push was encrypted and the answer is not, which WeChat would not take, so the person was"
                    + " shown nothing. Encrypt the answer, or use another message mode."),
    REPLY_OF_OTHER_SECRETS(
            "已送达，但回应所用的 Token、EncodingAESKey 或 AppID 与推送不同，微信不会接受，因此未回复用户。请核对目标的设置。",
            "Delivered, but the answer is signed or encrypted with another Token, EncodingAESKey or AppID than the push,"
                    + " which WeChat would not take, so the person was shown nothing. Compare the target's settings."),
    REPLY_TO_SOMEBODY_ELSE(
            "已送达，但回应的 ToUserName 和 FromUserName 不是推送的发送者和公众号，微信不会接受，因此未回复用户。",
            "Delivered, but ToUserName and FromUserName of the answer are not the push's sender and account, which WeChat"
                    + " would not take, so the person was shown nothing.");

    private final String zh;
    private final String en;

    Trouble(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    /// Why nothing was heard of a target.
    public static Trouble of(Silence why) {
        return switch (why) {
            case UNKNOWN_HOST -> UNKNOWN_HOST;
            case FORBIDDEN_ADDRESS -> FORBIDDEN_ADDRESS;
            case NO_CONNECTION -> NO_CONNECTION;
            case NOT_TRUSTED -> NOT_TRUSTED;
            case TOO_SLOW -> TOO_SLOW;
            case BROKEN_OFF -> BROKEN_OFF;
        };
    }

    /// What it means, and what to do.
    public Bilingual text() {
        return new Bilingual(zh, en);
    }
}
