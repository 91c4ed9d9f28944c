package dev.saoma.server.oidc.web;

import dev.saoma.server.application.Applications;
import dev.saoma.server.application.ConsoleLogin;
import dev.saoma.server.kernel.Digest;
import dev.saoma.server.oidc.ConsoleLogins;
import dev.saoma.server.oidc.Grants;
import dev.saoma.server.pool.Pool;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/// Has developers scan for the console, and tells it who did. The code is looked up and ended: nobody needs a token.
@Component
final class OwnConsoleLogins implements ConsoleLogins {

    private final Applications applications;
    private final OwnRequests requests;
    private final Grants grants;

    OwnConsoleLogins(Applications applications, OwnRequests requests, Grants grants) {
        this.applications = applications;
        this.requests = requests;
        this.grants = grants;
    }

    @Override
    public Optional<String> begin(Pool pool, ConsoleLogin what, Digest by, String locales) {
        return applications
                .find(pool.id(), what.id())
                .map(application -> requests.push(pool, application, Set.of(), by, locales));
    }

    @Override
    public Optional<Came> finish(Pool pool, ConsoleLogin what, Digest by, String state, String code) {
        return applications
                .find(pool.id(), what.id())
                .flatMap(application -> requests.answered(pool, application, by, state, code))
                // A login from before is no scan of now, whatever the authorization endpoint makes of it.
                .filter(answered -> !answered.grant().login().at().isBefore(answered.askedAt()))
                .map(answered -> {
                    grants.revoke(answered.grant().id());
                    var login = answered.grant().login();
                    return new Came(login.user(), login.session());
                });
    }
}
