package dev.saoma.server.login.web;

/// Why there is no login page.
enum PageProblem {
    REQUEST_EXPIRED("request-expired", 410),
    NOT_FOUND("not-found", 404),
    /// An address that can be read in two ways, or another thing that no browser sends by itself.
    BAD_REQUEST("bad-request", 400),
    NO_CONNECTION("no-connection", 503),
    /// The browser comes back from WeChat with a login that it did not begin, or not last.
    OTHER_LOGIN("other-login", 400),
    NOT_AGREED("not-agreed", 403),
    SNAPSHOT("snapshot", 403),
    NOT_LET_IN("not-let-in", 403),
    CODE_SPENT("code-spent", 410),
    WECHAT_SILENT("wechat-silent", 503),
    NOT_SET_UP("wechat-not-set-up", 503),
    UNAVAILABLE("unavailable", 503);

    private final String text;
    private final int status;

    PageProblem(String text, int status) {
        this.text = text;
        this.status = status;
    }

    /// Its name in the catalogue of texts.
    String text() {
        return text;
    }

    int status() {
        return status;
    }
}
