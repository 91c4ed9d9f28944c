package dev.saoma.server.push;

import dev.saoma.protocol.Bilingual;

/// Why a push is refused at our door, beside what the protocol itself says.
enum DoorRefusal {
    ANOTHER_ACCOUNT("推送属于另一个公众号：原始 ID 不符", "it is for another account: the original id differs"),
    SPENT_SIGNATURE(
            "此签名已用于另一内容：明文模式的签名不保护内容，每个签名只认一份内容",
            "its signature was used for another body: in plaintext mode it does not protect the body, and is good for one"),
    FORGED_VOUCHER("转发签名与转发密钥不符", "the forwarder's signature does not fit the forwarding secret"),
    STALE_VOUCHER(
            "转发签名的时间超出允许范围：可能是重放，也可能是时钟不准",
            "the forwarder's signature is outside the accepted window: a replay, or a clock that is wrong"),
    JSON_NOT_ALLOWED(
            "推送为 JSON，而此连接不接收转发的 JSON。如需接收，请设置 forwarding.authing-json",
            "it is JSON, and this connection takes none. If it is to, set forwarding.authing-json"),
    MALFORMED_JSON("JSON 格式有误，或嵌套过深", "the JSON is not well-formed, or nested too deeply");

    private final String zh;
    private final String en;

    DoorRefusal(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    Bilingual text() {
        return new Bilingual(zh, en);
    }
}
