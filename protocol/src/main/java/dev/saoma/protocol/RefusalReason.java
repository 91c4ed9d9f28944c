package dev.saoma.protocol;

/// Why a request is refused. For the log alone: the sender gets the same empty answer whatever the reason.
public enum RefusalReason {
    UNSIGNED("the signature, the timestamp or the nonce is missing"),
    BAD_SIGNATURE("the signature does not fit the Token"),
    STALE("the timestamp is outside the accepted window: a replay, or a clock that is wrong"),
    NOT_ENCRYPTED("the push is in clear text, but the connection expects encryption"),
    NO_KEY("the push is encrypted, but the connection has no EncodingAESKey"),
    TOO_LARGE("the body is larger than the limit"),
    NOT_UTF8("the text is not UTF-8"),
    MALFORMED_XML("the XML is not well-formed, or its root is not <xml>"),
    DTD("the XML has a document type declaration"),
    TOO_DEEP("the XML is nested too deeply"),
    TOO_MANY_ELEMENTS("the XML has too many elements"),
    FIELD_TOO_LONG("a field is longer than any that WeChat sends"),
    DUPLICATE_FIELD("a field is there twice"),
    MISSING_FIELD("a field that every push has is missing or empty"),
    BAD_FIELD("a field that every push has does not hold what it should"),
    BAD_DECRYPTION("the content cannot be decrypted with the EncodingAESKey"),
    WRONG_APP_ID("the content is meant for another AppID"),
    BAD_ECHO("echostr is missing, or is not the random text that WeChat sends");

    private final String sentence;

    RefusalReason(String sentence) {
        this.sentence = sentence;
    }

    public String sentence() {
        return sentence;
    }
}
