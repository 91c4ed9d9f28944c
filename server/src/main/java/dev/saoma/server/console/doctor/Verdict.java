package dev.saoma.server.console.doctor;

/// How something stands.
public enum Verdict {
    OK("ok"),
    FAILED("failed"),
    COULD_NOT_TELL("could-not-tell");

    private final String code;

    Verdict(String code) {
        this.code = code;
    }

    /// Stable: programs may rely on it.
    public String code() {
        return code;
    }
}
