package dev.saoma.server.login.web;

/// Why there is no login page.
enum PageProblem {
    REQUEST_EXPIRED("request-expired", 410),
    NOT_FOUND("not-found", 404),
    NO_CONNECTION("no-connection", 503),
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
