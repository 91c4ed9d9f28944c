package dev.saoma.forwarder;

/// Whether a request is WeChat's, and if not, why it is not forwarded.
enum Verdict {
    BELIEVED(""),
    EMPTY("it has no body, or something before the forwarder has read it"),
    UNSIGNED("it has no signature, timestamp or nonce, or no encrypted content that they could be of"),
    BAD_SIGNATURE("its signature does not fit the Token: compare the Token with the one at mp.weixin.qq.com"),
    STALE("its timestamp is more than five minutes from this machine's clock: check the clock"),
    SPENT("its signature came with another body: in clear text it does not cover the body, and is good for one");

    private final String reason;

    Verdict(String reason) {
        this.reason = reason;
    }

    String reason() {
        return reason;
    }
}
