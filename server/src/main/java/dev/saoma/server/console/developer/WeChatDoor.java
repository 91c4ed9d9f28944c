package dev.saoma.server.console.developer;

import dev.saoma.server.application.ConsoleDoors;
import dev.saoma.server.connection.Connection;
import dev.saoma.server.connection.Connections;
import dev.saoma.server.connection.OfficialAccount;
import dev.saoma.server.kernel.AppId;
import dev.saoma.server.kernel.Digest;
import dev.saoma.server.kernel.OpenId;
import dev.saoma.server.kernel.PoolId;
import dev.saoma.server.oidc.ConsoleLogins;
import dev.saoma.server.oidc.SessionId;
import dev.saoma.server.pool.Pool;
import dev.saoma.server.pool.Pools;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// The way into the console by WeChat. It is open while the chosen connection and its pool are there.
@Component
class WeChatDoor {

    /// Longer than any login that it is the end of.
    private static final Duration KEPT = Duration.ofDays(1);

    private final ConsoleDoors doors;
    private final Pools pools;
    private final Connections connections;
    private final ConsoleLogins logins;
    private final SpentChallenges spent;
    private final InstantSource clock;

    WeChatDoor(
            ConsoleDoors doors,
            Pools pools,
            Connections connections,
            ConsoleLogins logins,
            SpentChallenges spent,
            InstantSource clock) {
        this.doors = doors;
        this.pools = pools;
        this.connections = connections;
        this.logins = logins;
        this.spent = spent;
        this.clock = clock;
    }

    /// Where developers scan.
    record Open(Pool pool, Connection connection) {

        boolean isOf(WeChatOfDeveloper weChat) {
            return weChat.pool().equals(pool.id()) && weChat.appId().equals(connection.appId());
        }
    }

    /// Whose WeChat it was that scanned, towards the connection's AppID.
    record Scanned(PoolId pool, AppId appId, OpenId openId, SessionId session) {}

    Optional<Open> open() {
        return doors.chosen()
                .flatMap(door -> pools.find(door.pool())
                        .flatMap(pool -> pools.findOpen(pool.slug()))
                        .flatMap(pool -> connections
                                .find(door.connection())
                                .filter(connection -> connection.pool().equals(pool.id()))
                                .filter(WeChatDoor::tellsNumbers)
                                .map(connection -> new Open(pool, connection))));
    }

    /// A mini program has no chat to tell the number by; it could be chosen once.
    static boolean tellsNumbers(Connection connection) {
        return connection instanceof OfficialAccount;
    }

    /// Where a browser is to be sent; nothing where the way is closed.
    Optional<String> begin(Digest by, String locales) {
        return open().flatMap(open -> logins.begin(open.pool(), by, locales));
    }

    /// Who scanned; nothing where it is not the end of what this browser began, or the second time that it comes. Of
    /// two at the same moment one may break the transaction by a duplicate key.
    Optional<Scanned> finish(Digest by, String state, String code) {
        return open().flatMap(open -> logins.finish(open.pool(), by, state, code)
                .filter(came ->
                        came.scan().connection().equals(open.connection().id()))
                .filter(_ -> spent.spend(Digest.of(state), clock.instant().plus(KEPT)))
                .map(came -> new Scanned(
                        open.pool().id(), open.connection().appId(), came.scan().who(), came.session())));
    }
}
