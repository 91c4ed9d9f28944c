package dev.saoma.simulator.control;

import org.springframework.http.HttpStatus;

/// What the control API refuses, and why (RFC 9457).
enum Problem {
    INVALID_FIELD("invalid-field", HttpStatus.BAD_REQUEST),
    ACCOUNT_UNKNOWN("account-unknown", HttpStatus.NOT_FOUND),
    MINI_PROGRAM_UNKNOWN("mini-program-unknown", HttpStatus.NOT_FOUND),
    USER_UNKNOWN("user-unknown", HttpStatus.NOT_FOUND),
    CODE_UNKNOWN("code-unknown", HttpStatus.NOT_FOUND),
    PUSH_UNKNOWN("push-unknown", HttpStatus.NOT_FOUND),
    FILE_UNKNOWN("file-unknown", HttpStatus.NOT_FOUND),
    NO_MENU("no-menu", HttpStatus.NOT_FOUND),
    ALREADY_FOLLOWING("already-following", HttpStatus.CONFLICT),
    NOT_FOLLOWING("not-following", HttpStatus.CONFLICT),
    PICTURE_UNREADABLE("picture-unreadable", HttpStatus.UNPROCESSABLE_CONTENT),
    NO_CODE_IN_PICTURE("no-code-in-picture", HttpStatus.UNPROCESSABLE_CONTENT),
    FOREIGN_PAGE("foreign-page", HttpStatus.FORBIDDEN);

    private final String code;
    private final HttpStatus status;

    Problem(String code, HttpStatus status) {
        this.code = code;
        this.status = status;
    }

    String code() {
        return code;
    }

    HttpStatus status() {
        return status;
    }

    ProblemException because(String detail) {
        return new ProblemException(this, detail);
    }
}
