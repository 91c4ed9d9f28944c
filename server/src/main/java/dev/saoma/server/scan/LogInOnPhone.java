package dev.saoma.server.scan;

import dev.saoma.server.application.Policy;
import dev.saoma.server.connection.OfficialAccount;
import dev.saoma.server.kernel.Chance;
import dev.saoma.server.kernel.ClientId;
import dev.saoma.server.kernel.OpenId;
import dev.saoma.server.kernel.PoolId;
import dev.saoma.server.kernel.UnionId;
import dev.saoma.server.user.Arrival;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/// A login that begins in WeChat's own browser (web authorization, `wechat-protocol` §B7): a scan without a code,
/// which nobody else can take part in. What is asked of the person and what becomes of it is as with any other.
@Service
public class LogInOnPhone {

    /// As long as WeChat's own code lives, and the time to agree to it.
    private static final Duration LIFE = Duration.ofMinutes(10);

    private static final int SCENE_BYTES = 16;

    private final ScanStore scans;
    private final MoveScan move;
    private final IdentifyScan identify;
    private final InstantSource clock;
    private final Chance chance;
    private final ApplicationEventPublisher events;

    LogInOnPhone(
            ScanStore scans,
            MoveScan move,
            IdentifyScan identify,
            InstantSource clock,
            Chance chance,
            ApplicationEventPublisher events) {
        this.events = events;
        this.scans = scans;
        this.move = move;
        this.identify = identify;
        this.clock = clock;
        this.chance = chance;
    }

    /// Ties a login to the browser. Its scene travels as the `state` of WeChat's address, which takes letters and
    /// digits only.
    public Scan begin(OfficialAccount account, ClientId application, Origin origin, BrowserKey browser) {
        var now = clock.instant();
        var scan = new Scan(
                new ScanId(chance.name()),
                account.pool(),
                application,
                account.id(),
                new Scene(HexFormat.of().formatHex(chance.bytes(SCENE_BYTES))),
                Scan.NO_CODE,
                Scan.NO_CODE,
                browser.digest(),
                origin,
                new ScanState.Waiting(),
                now,
                now.plus(LIFE));
        scans.add(scan);
        events.publishEvent(new ScanCame(null, scan));
        return scan;
    }

    /// The login of that scene, if the browser began it.
    public Optional<Scan> find(PoolId pool, String scene, BrowserKey browser) {
        return Optional.of(scene)
                .filter(Scene::isScene)
                .flatMap(text -> scans.findByScene(new Scene(text)))
                .filter(Scan::isOnPhone)
                .filter(scan -> scan.pool().equals(pool) && scan.belongsTo(browser));
    }

    /// The state that counts now.
    public ScanState state(Scan scan) {
        return scan.stateAt(clock.instant());
    }

    /// Takes WeChat's word on who holds the phone. May call WeChat once more.
    ///
    /// @return the scan as it stands afterwards, whoever moved it
    public Scan arrived(Scan scan, OfficialAccount account, OpenId who, @Nullable UnionId unionId) {
        if (!(scan.stateAt(clock.instant()) instanceof ScanState.Waiting waiting)) {
            return scan;
        }
        return move.to(scan, next(scan, waiting, account, who, unionId))
                .or(() -> scans.find(scan.id()))
                .orElse(scan);
    }

    /// A place that is unusual asks for nothing more: it is the person's own phone.
    private ScanState next(
            Scan scan, ScanState.Waiting waiting, OfficialAccount account, OpenId who, @Nullable UnionId unionId) {
        if (scan.origin().policy().policy() != Policy.INSTANT) {
            return waiting.asked(who, new Question.Confirm(unionId));
        }
        var scanned = waiting.scannedBy(who, ToldNumber.draw(chance), unionId);
        var arrival = new Arrival(account, who, unionId, null, identify.terms(scan), Arrival.By.WEB);
        return identify.next(scanned, arrival).orElse(scanned);
    }
}
