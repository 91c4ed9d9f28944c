package dev.saoma.protocol;

/// What became of a template message (`Status` of `TEMPLATESENDJOBFINISH`).
public enum TemplateOutcome {
    DELIVERED,
    /// The person does not want the account's messages.
    BLOCKED_BY_USER,
    /// WeChat failed, or said something that we do not know.
    FAILED;

    static TemplateOutcome of(String status) {
        // With and without a space after the colon, both seen.
        return switch (status.replace(" ", "")) {
            case "success" -> DELIVERED;
            case "failed:userblock" -> BLOCKED_BY_USER;
            default -> FAILED;
        };
    }
}
