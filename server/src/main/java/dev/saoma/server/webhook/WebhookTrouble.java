package dev.saoma.server.webhook;

import dev.saoma.protocol.Bilingual;
import dev.saoma.server.kernel.outbound.Silence;

/// Why a webhook did not hear something.
public enum WebhookTrouble {
    UNKNOWN_HOST("找不到目标的主机名。请检查地址和 DNS。", "The target's host name is not known. Check the address and the DNS."),
    FORBIDDEN_ADDRESS(
            "目标的 IP 地址不在公网上，未连接。如确需使用，请将其网络加入 saoma.webhook.allowed-networks；http 只能用于这些网络。",
            "The target's IP address is not public, so no connection was made. If it is meant, add its network to"
                    + " saoma.webhook.allowed-networks; http is for such networks only."),
    NO_CONNECTION(
            "无法连接目标。请检查其是否在运行，防火墙是否放行。",
            "The target cannot be connected to. Check that it runs and that no firewall is in the way."),
    NOT_TRUSTED(
            "目标的证书不可信或加密连接失败。请检查证书和域名。",
            "The target's certificate is not trusted, or TLS failed. Check the certificate and its name."),
    TOO_SLOW("目标未在时限内回应。请先回应，再处理。", "The target did not answer in time. Answer first, and do the work afterwards."),
    BROKEN_OFF("目标中断了连接。", "The target broke off the connection."),
    REDIRECT("目标要求跳转，不予跟随。请填写最终地址。", "The target redirects, which is not followed. Enter the final address."),
    ERROR_STATUS("目标返回了错误状态码。", "The target answered with an error status."),
    GONE("目标返回 410，表示不再接收。Webhook 已停用。", "The target answered 410: it wants no more. The webhook was disabled."),
    SWITCHED_OFF("Webhook 已暂停或停用，期间未发送。", "The webhook was paused or disabled all the time.");

    private final String zh;
    private final String en;

    WebhookTrouble(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    /// Why nothing was heard of a target.
    static WebhookTrouble of(Silence why) {
        return switch (why) {
            case UNKNOWN_HOST -> UNKNOWN_HOST;
            case FORBIDDEN_ADDRESS -> FORBIDDEN_ADDRESS;
            case NO_CONNECTION -> NO_CONNECTION;
            case NOT_TRUSTED -> NOT_TRUSTED;
            case TOO_SLOW -> TOO_SLOW;
            case BROKEN_OFF -> BROKEN_OFF;
        };
    }

    /// What an answer says, other than that all is well.
    static WebhookTrouble of(int status) {
        return status == 410 ? GONE : status / 100 == 3 ? REDIRECT : ERROR_STATUS;
    }

    /// What it means, and what to do.
    public Bilingual text() {
        return new Bilingual(zh, en);
    }
}
