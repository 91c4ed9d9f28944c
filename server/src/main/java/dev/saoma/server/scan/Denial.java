package dev.saoma.server.scan;

import dev.saoma.server.user.Refusal;
import java.util.Locale;

/// Why a scan lets nobody in.
public enum Denial {
    /// The person refused it when asked.
    CANCELLED,
    /// The number that came back was not the one on the screen, three times.
    WRONG_NUMBER,
    /// None of the proofs that an account is theirs was right.
    TOO_MANY_TRIES,
    /// The person said that it was not them at the browser.
    DISOWNED,
    /// The user has been shut out.
    DEACTIVATED,
    /// Nobody knows the person, and only who is a user already is let in: by the connection, or by the application.
    CLOSED,
    /// The person is not let in for some other reason that is about them.
    NOT_ALLOWED;

    /// What becomes of somebody who is refused.
    static Denial of(Refusal refusal) {
        return switch (refusal) {
            case DEACTIVATED -> DEACTIVATED;
            case LOGIN_ONLY, REGISTRATION_CLOSED -> CLOSED;
            case NO_PAGE_TO_ASK_ON, BOUND_ALREADY, SOMEBODY_ELSES -> NOT_ALLOWED;
        };
    }

    /// Whether it is about who the person is: then the browser hears no more than that, as nobody is to learn there
    /// whether somebody has an account.
    public boolean isAboutThePerson() {
        return switch (this) {
            case DEACTIVATED, CLOSED, NOT_ALLOWED -> true;
            case CANCELLED, WRONG_NUMBER, TOO_MANY_TRIES, DISOWNED -> false;
        };
    }

    /// Its name towards the browser.
    public String word() {
        return isAboutThePerson() ? NOT_ALLOWED.reason() : reason();
    }

    /// Its name towards who runs the website.
    public String reason() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
