package dev.saoma.server.application;

import dev.saoma.server.kernel.ClientId;
import dev.saoma.server.kernel.ConnectionId;
import dev.saoma.server.kernel.PoolId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What the console has its developers scan for. To the login page and the issuer each is an application of the pool
/// whose connection was chosen ([ConsoleDoor]); it is in no list, has no row, and nobody can change it. It has
/// neither a secret nor a redirect address, and its requests have to be pushed: so nobody but we can ask for a login
/// to it.
public enum ConsoleLogin {
    /// To come in. Strangers to the pool stay strangers.
    SIGN_IN("5a0aa7c05e1e000000000001", "Saoma Console", Registration.CLOSED),
    /// To have one's WeChat known: by a code on the console's own page, for which nobody comes to a login page. Only
    /// who is signed in can ask for it, so it may be the first time.
    BINDING("5a0aa7c05e1e000000000002", "Saoma Console (绑定微信 / bind WeChat)", Registration.OPEN);

    private static final ClientRules RULES = new ClientRules(
            ClientKind.WEB,
            true,
            true,
            false,
            AccessTokenFormat.OPAQUE,
            TokenAlgorithm.RS256,
            false,
            List.of(),
            TokenLives.USUAL,
            Optional.empty());

    private final String id;

    /// What whoever scans is told: somebody who shows a code about may say that it is for something else.
    private final String name;

    private final Registration registration;

    ConsoleLogin(String id, String name, Registration registration) {
        this.id = id;
        this.name = name;
        this.registration = registration;
    }

    /// The one that such an application is, if it is one.
    public static Optional<ConsoleLogin> of(ClientId id) {
        return Arrays.stream(values())
                .filter(login -> login.id.equals(id.value()))
                .findFirst();
    }

    public ClientId id() {
        return new ClientId(id);
    }

    /// Its name in addresses.
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// A code that is put before the wrong person must not be enough, so a number is asked for (RFC 10027).
    public LoginPolicy policy() {
        return new LoginPolicy(Policy.NUMBER, false);
    }

    public Registration registration() {
        return registration;
    }

    /// The application that it is there.
    public Application in(PoolId pool, ConnectionId connection) {
        return new Application(
                id(),
                pool,
                name,
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(connection),
                policy(),
                RULES,
                registration);
    }
}
