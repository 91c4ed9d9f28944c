package dev.saoma.protocol;

/// Why a request is refused. For the log and the operator: the sender gets the same empty answer whatever the reason.
public enum RefusalReason {
    UNSIGNED("缺少 signature、timestamp 或 nonce 参数", "the signature, the timestamp or the nonce is missing"),
    BAD_SIGNATURE("签名与令牌 (Token) 不符", "the signature does not fit the Token"),
    STALE(
            "时间戳超出允许范围：可能是重放，也可能是时钟不准",
            "the timestamp is outside the accepted window: a replay, or a clock that is wrong"),
    NOT_ENCRYPTED("推送为明文，而此处只接受密文", "the push is in clear text, but the connection expects encryption"),
    NO_KEY("推送已加密，但连接没有填写消息加解密密钥 (EncodingAESKey)", "the push is encrypted, but the connection has no EncodingAESKey"),
    TOO_LARGE("内容超过大小限制", "the body is larger than the limit"),
    NOT_UTF8("文本不是 UTF-8", "the text is not UTF-8"),
    MALFORMED_XML("XML 格式有误，或根元素不是 <xml>", "the XML is not well-formed, or its root is not <xml>"),
    DTD("XML 含有文档类型声明", "the XML has a document type declaration"),
    TOO_DEEP("XML 嵌套过深", "the XML is nested too deeply"),
    TOO_MANY_ELEMENTS("XML 元素过多", "the XML has too many elements"),
    FIELD_TOO_LONG("某个字段超过微信可能发送的长度", "a field is longer than any that WeChat sends"),
    DUPLICATE_FIELD("某个字段出现了两次", "a field is there twice"),
    MISSING_FIELD("缺少每条推送都有的字段，或该字段为空", "a field that every push has is missing or empty"),
    BAD_FIELD("每条推送都有的某个字段内容不对", "a field that every push has does not hold what it should"),
    BAD_DECRYPTION("用消息加解密密钥 (EncodingAESKey) 无法解密", "the content cannot be decrypted with the EncodingAESKey"),
    WRONG_APP_ID("内容属于另一个 AppID", "the content is meant for another AppID"),
    BAD_ECHO("缺少 echostr，或其不是微信发送的随机字符串", "echostr is missing, or is not the random text that WeChat sends");

    private final String zh;
    private final String en;

    RefusalReason(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    /// For the log.
    public String sentence() {
        return en;
    }

    /// For the operator.
    public Bilingual text() {
        return new Bilingual(zh, en);
    }
}
