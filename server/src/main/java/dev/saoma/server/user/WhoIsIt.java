package dev.saoma.server.user;

import dev.saoma.server.connection.Association;
import dev.saoma.server.kernel.UserId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The rule by which it is told who somebody is. The first line that fits counts:
///
/// | what is known | what becomes of it |
/// |---|---|
/// | the identity | they are its user |
/// | the union id | they are its user, and get the identity |
/// | a verified field that the connection matches by, of a user who has no identity there yet | the same |
/// | nothing, and the connection asks | they are asked on the page; without one they are refused |
/// | nothing, and the connection only logs in (仅登录) | they are refused |
/// | nothing, and the application has closed registration | they are refused |
/// | nothing | they become a new user |
///
/// Whoever is a user and deactivated is refused, on whichever line.
final class WhoIsIt {

    private WhoIsIt() {}

    /// A user whom somebody may be.
    ///
    /// @param isKnownThere whether they have an identity towards the same AppID
    record Candidate(UserId user, boolean isActive, boolean isKnownThere) {}

    /// What is known of somebody.
    record Facts(Optional<Candidate> byIdentity, Optional<Candidate> byUnionId, Optional<Candidate> byField) {}

    /// What is to be done.
    sealed interface Verdict {

        record LogIn(UserId user) implements Verdict {}

        record Join(UserId user, Way by) implements Verdict {}

        record Ask() implements Verdict {}

        record Create() implements Verdict {}

        /// They are not let in.
        ///
        /// @param user who they are, where that is known
        record Refuse(Refusal reason, @Nullable UserId user) implements Verdict {}
    }

    /// By what an identity came to its user.
    enum Way {
        UNION_ID,
        FIELD
    }

    static Verdict of(Arrival arrival, Facts facts) {
        return facts.byIdentity()
                .map(user -> ifActive(user, new Verdict.LogIn(user.user())))
                .or(() -> facts.byUnionId().map(user -> ifActive(user, new Verdict.Join(user.user(), Way.UNION_ID))))
                .or(() -> facts.byField()
                        .filter(user -> !user.isKnownThere())
                        .map(user -> ifActive(user, new Verdict.Join(user.user(), Way.FIELD))))
                .orElseGet(() -> stranger(arrival));
    }

    /// Of whom nobody knows anything, and who has nothing to be asked any more.
    static Verdict newcomer(Arrival arrival) {
        if (arrival.connection().loginOnly()) {
            return new Verdict.Refuse(Refusal.LOGIN_ONLY, null);
        }
        return arrival.terms().mayRegister()
                ? new Verdict.Create()
                : new Verdict.Refuse(Refusal.REGISTRATION_CLOSED, null);
    }

    private static Verdict stranger(Arrival arrival) {
        return switch (arrival.connection().association()) {
            case Association.AskBinding _ ->
                arrival.terms().canBeAsked() ? new Verdict.Ask() : new Verdict.Refuse(Refusal.NO_PAGE_TO_ASK_ON, null);
            case Association.None _, Association.FieldMatching _ -> newcomer(arrival);
        };
    }

    private static Verdict ifActive(Candidate user, Verdict verdict) {
        return user.isActive() ? verdict : new Verdict.Refuse(Refusal.DEACTIVATED, user.user());
    }
}
