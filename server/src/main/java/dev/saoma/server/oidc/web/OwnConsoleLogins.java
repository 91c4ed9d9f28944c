package dev.saoma.server.oidc.web;

import dev.saoma.server.application.Applications;
import dev.saoma.server.application.ConsoleLogin;
import dev.saoma.server.kernel.Digest;
import dev.saoma.server.oidc.ConsoleLogins;
import dev.saoma.server.oidc.Grants;
import dev.saoma.server.oidc.SessionId;
import dev.saoma.server.oidc.SessionOfScan;
import dev.saoma.server.pool.Pool;
import dev.saoma.server.scan.LetIn;
import dev.saoma.server.scan.ScanStore;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/// Has developers scan to sign in to the console, and tells it who did. The code is looked up and ended: nobody needs
/// a token.
@Component
final class OwnConsoleLogins implements ConsoleLogins {

    private final Applications applications;
    private final OwnRequests requests;
    private final Grants grants;
    private final ScanStore scans;

    OwnConsoleLogins(Applications applications, OwnRequests requests, Grants grants, ScanStore scans) {
        this.applications = applications;
        this.requests = requests;
        this.grants = grants;
        this.scans = scans;
    }

    @Override
    public Optional<String> begin(Pool pool, Digest by, String locales) {
        return applications
                .find(pool.id(), ConsoleLogin.SIGN_IN.id())
                .map(application -> requests.push(pool, application, Set.of(), by, locales));
    }

    @Override
    public Optional<Came> finish(Pool pool, Digest by, String state, String code) {
        return applications
                .find(pool.id(), ConsoleLogin.SIGN_IN.id())
                .flatMap(application -> requests.answered(pool, application, by, state, code))
                .flatMap(answered -> scan(pool, answered))
                .filter(came -> grants.withdraw(came.grant()))
                .map(came -> new Came(came.scan(), came.session()));
    }

    private record Scanned(LetIn scan, SessionId session, String grant) {}

    /// A session says that its user has logged in, and that may have been by another way, or long ago: only the scan
    /// that began it, of a code that was shown for this, tells who is there.
    private Optional<Scanned> scan(Pool pool, OwnRequests.Answered answered) {
        var grant = answered.grant();
        var session = grant.login().session();
        return scans.letIn(pool.id(), ConsoleLogin.SIGN_IN.id(), grant.login().user(), answered.askedAt()).stream()
                .filter(scan -> SessionOfScan.id(scan.scan()).equals(session))
                .filter(scan -> !scan.shownAt().isBefore(answered.askedAt()))
                .map(scan -> new Scanned(scan, session, grant.id()))
                .findFirst();
    }
}
