package dev.saoma.server.connection;

/// Whether a login that begins in WeChat's own browser goes by web authorization (网页授权, `wechat-protocol` §B7), and
/// what of the person WeChat is asked for.
public enum WebAuthorization {
    /// It does not: the browser shows the code, to be held down.
    OFF(""),
    /// By the openid alone, without a question. WeChat tells no union id of who does not follow the account.
    BASE("snsapi_base"),
    /// WeChat asks the person to agree, and tells the union id of everybody.
    USERINFO("snsapi_userinfo");

    private final String scope;

    WebAuthorization(String scope) {
        this.scope = scope;
    }

    /// What WeChat calls it.
    public String scope() {
        return scope;
    }
}
