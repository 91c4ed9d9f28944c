package dev.saoma.server.oidc;

import dev.saoma.server.application.Application;
import dev.saoma.server.application.ClientKind;
import dev.saoma.server.kernel.ClientId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A website's wish to have its visitor logged out (RP-Initiated Logout 1.0 §2), as far as it could be understood.
///
/// @param hint what the website's ID token says, if it sent one
/// @param application the website, if it said who it is and that is known
/// @param redirectUri where the visitor is to go afterwards, if it said so
public record Logout(
        @Nullable IdTokenHint hint,
        @Nullable Application application,
        @Nullable String redirectUri) {

    /// What is to be done.
    ///
    /// @param login the login of the browser's session
    public Verdict judge(Optional<Login> login) {
        if (!redirectIsRegistered()) {
            return Verdict.REFUSE;
        }
        // Anybody can make a link to this address, so without proof that the website means this very person they are
        // asked.
        return login.isEmpty() || isMeant(login.get()) ? Verdict.LOG_OUT : Verdict.ASK;
    }

    /// The hint, if the session that it names is to end by it. A device names that of the browser which let it in,
    /// and is in another room.
    public Optional<IdTokenHint> hintOfSession() {
        return application != null && application.rules().kind() == ClientKind.DEVICE
                ? Optional.empty()
                : Optional.ofNullable(hint);
    }

    /// What people call the website.
    public Optional<String> askersName() {
        return Optional.ofNullable(application).map(Application::name);
    }

    /// The website, to which its visitor goes back.
    public Optional<ClientId> asker() {
        return Optional.ofNullable(application).map(Application::id);
    }

    private boolean redirectIsRegistered() {
        return redirectUri == null
                || (application != null && application.postLogoutRedirectUris().contains(redirectUri));
    }

    private boolean isMeant(Login login) {
        return hint != null && hint.subject().equals(login.user().value());
    }

    /// What is to be done.
    public enum Verdict {
        LOG_OUT,
        ASK,
        /// The address to go to is not one of that website's.
        REFUSE
    }
}
