package dev.saoma.server.scan;

import dev.saoma.server.connection.CodeRefusal;
import dev.saoma.server.connection.Connection;
import dev.saoma.server.connection.MiniProgram;
import dev.saoma.server.connection.Reply;
import dev.saoma.server.kernel.Chance;
import dev.saoma.server.kernel.ClientId;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/// Puts a new code on a screen.
@Service
public class IssueScan {

    private final CodeStock stock;
    private final MakeCode make;
    private final WaitingPages pages;
    private final CodePictures pictures;
    private final ScanStore scans;
    private final MoveScan move;
    private final ScanSettings settings;
    private final InstantSource clock;
    private final Chance chance;
    private final ApplicationEventPublisher events;

    IssueScan(
            CodeStock stock,
            MakeCode make,
            WaitingPages pages,
            CodePictures pictures,
            ScanStore scans,
            MoveScan move,
            ScanSettings settings,
            InstantSource clock,
            Chance chance,
            ApplicationEventPublisher events) {
        this.events = events;
        this.stock = stock;
        this.make = make;
        this.pages = pages;
        this.pictures = pictures;
        this.scans = scans;
        this.move = move;
        this.settings = settings;
        this.clock = clock;
        this.chance = chance;
    }

    /// Ties a code to the browser: one that was made ahead, or else one for which WeChat is asked now.
    ///
    /// @param origin what the person who scans is told
    /// @param replaces the code that this one takes the place of on the page; it expires if it is the browser's own
    public Issuance issue(
            Connection account, ClientId application, Origin origin, BrowserKey browser, Optional<ScanId> replaces) {
        return issued(
                account,
                origin,
                stock.take(account).<Reply<FreshCode>>map(Reply.Ok::new).orElseGet(() -> made(account)),
                code -> tied(account, application, origin, browser, code, replaces));
    }

    /// Whether a code of that account was made ahead and is there still.
    public boolean hasOneAhead(Connection account) {
        return stock.hasOne(account);
    }

    /// The same with a code that was made ahead, if there is one: WeChat is not asked.
    public Optional<Scan> issueAtOnce(Connection account, ClientId application, Origin origin, BrowserKey browser) {
        return stock.takeIfThere(account)
                .map(code -> tied(account, application, origin, browser, code, Optional.empty()));
    }

    private Scan tied(
            Connection account,
            ClientId application,
            Origin origin,
            BrowserKey browser,
            FreshCode code,
            Optional<ScanId> replaces) {
        var scan = added(account, application, origin, browser, code, settings.life());
        makeRoom(browser, scan, replaces);
        replaces.ifPresent(old -> endAsked(browser, old));
        return scan;
    }

    /// A code that lives for as long as its owner says: for a device, which can show no second one, or a page that
    /// does not renew it. It is made now, and the key that watches it is theirs.
    public Issuance issue(Connection account, ClientId application, Origin origin, BrowserKey device, Duration life) {
        return issued(
                account,
                origin,
                make.make(account, life),
                code -> added(account, application, origin, device, code, life));
    }

    private Scan added(
            Connection account,
            ClientId application,
            Origin origin,
            BrowserKey browser,
            FreshCode code,
            Duration life) {
        var scan = scan(account, application, origin, browser, code, life);
        scans.add(scan);
        events.publishEvent(new ScanCame(null, scan));
        if (code.face() instanceof FreshCode.Face.Drawn(var picture)) {
            pictures.keep(scan.scene(), picture);
        }
        return scan;
    }

    /// What is said of a failure is what WeChat says now: what it refused before may be set right since.
    private Issuance issued(Connection account, Origin origin, Reply<FreshCode> reply, Function<FreshCode, Scan> use) {
        var issuance = switch (reply) {
            case Reply.Ok<FreshCode>(var code) -> new Issuance.Issued(use.apply(code));
            case Reply.Failed<FreshCode> failed
            when failed.wantsSettingRight() -> new Issuance.NotSetUp(failed.errcode());
            case Reply.Failed<FreshCode> failed
            when CodeRefusal.isOfQuota(account, failed.errcode()) -> new Issuance.UsedUp(failed.errcode());
            case Reply.Failed<FreshCode> _, Reply.Unreachable<FreshCode> _ -> new Issuance.WeChatUnavailable();
        };
        if (!(issuance instanceof Issuance.Issued) && !origin.isTrial()) {
            events.publishEvent(new CodeFailed(account.pool(), account.id(), issuance instanceof Issuance.NotSetUp));
        }
        return issuance;
    }

    private Reply<FreshCode> made(Connection account) {
        var made = pages.await(account.id(), () -> make.make(account, settings.life()));
        if (made instanceof Reply.Ok) {
            stock.layIn(account);
        }
        return made;
    }

    private Scan scan(
            Connection account,
            ClientId application,
            Origin origin,
            BrowserKey browser,
            FreshCode code,
            Duration life) {
        var now = clock.instant();
        return new Scan(
                new ScanId(chance.name()),
                account.pool(),
                application,
                account.id(),
                code.scene(),
                code.ticket(),
                code.url(),
                browser.digest(),
                account instanceof MiniProgram ? origin.agreedTo() : origin,
                new ScanState.Waiting(),
                now,
                now.plus(life));
    }

    /// The page shows another code: whoever is still asked about the old one, be it somebody else, would agree to
    /// something of which nothing comes.
    private void endAsked(BrowserKey browser, ScanId old) {
        scans.find(old).filter(scan -> scan.belongsTo(browser)).ifPresent(scan -> {
            if (scan.stateAt(clock.instant()) instanceof ScanState.Asking asking) {
                move.to(scan, asking.replaced());
            }
        });
    }

    private void makeRoom(BrowserKey browser, Scan fresh, Optional<ScanId> replaces) {
        var others = scans.waiting(browser.digest(), clock.instant()).stream()
                .filter(scan -> !scan.id().equals(fresh.id()))
                .toList();
        for (var rank = 0; rank < others.size(); rank++) {
            var other = others.get(rank);
            var beyondLimit = rank + 1 >= settings.waitingPerBrowser();
            var replaced = replaces.filter(other.id()::equals).isPresent();
            if ((beyondLimit || replaced) && other.state() instanceof ScanState.Waiting waiting) {
                move.to(other, waiting.replaced());
            }
        }
    }
}
