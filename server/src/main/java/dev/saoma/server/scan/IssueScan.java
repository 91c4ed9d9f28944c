package dev.saoma.server.scan;

import dev.saoma.server.connection.OfficialAccount;
import dev.saoma.server.connection.QrCode;
import dev.saoma.server.connection.Reply;
import dev.saoma.server.connection.WeChat;
import dev.saoma.server.kernel.Chance;
import dev.saoma.server.kernel.ClientId;
import java.time.InstantSource;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/// Puts a new code on a screen.
@Service
public class IssueScan {

    private static final Logger log = LoggerFactory.getLogger(IssueScan.class);

    private final WeChat weChat;
    private final ScanStore scans;
    private final MoveScan move;
    private final ScanSettings settings;
    private final InstantSource clock;
    private final Chance chance;

    IssueScan(
            WeChat weChat, ScanStore scans, MoveScan move, ScanSettings settings, InstantSource clock, Chance chance) {
        this.weChat = weChat;
        this.scans = scans;
        this.move = move;
        this.settings = settings;
        this.clock = clock;
        this.chance = chance;
    }

    /// Asks WeChat for a code and ties it to the browser.
    ///
    /// @param origin what the person who scans is told
    /// @param replaces the code that this one takes the place of on the page; it expires if it is the browser's own
    public Issuance issue(
            OfficialAccount account,
            ClientId application,
            Origin origin,
            BrowserKey browser,
            Optional<ScanId> replaces) {
        var scene = new Scene(chance.name());
        return switch (weChat.createQrCode(account, scene.value(), settings.life())) {
            case Reply.Ok<QrCode>(var code) -> {
                var scan = scan(account, application, origin, browser, scene, code);
                scans.add(scan);
                makeRoom(browser, scan, replaces);
                yield new Issuance.Issued(scan);
            }
            case Reply.Failed<QrCode> failed -> {
                log.warn(
                        "No code for {}: WeChat answers {} {}",
                        account.identifier(),
                        failed.errcode(),
                        failed.errmsg());
                yield new Issuance.WeChatUnavailable();
            }
            case Reply.Unreachable<QrCode> unreachable -> {
                log.warn("No code for {}: {}", account.identifier(), unreachable.why());
                yield new Issuance.WeChatUnavailable();
            }
        };
    }

    private Scan scan(
            OfficialAccount account,
            ClientId application,
            Origin origin,
            BrowserKey browser,
            Scene scene,
            QrCode code) {
        var now = clock.instant();
        return new Scan(
                new ScanId(chance.name()),
                account.pool(),
                application,
                account.id(),
                scene,
                code.ticket(),
                code.url(),
                browser.digest(),
                origin,
                new ScanState.Waiting(),
                now,
                now.plus(settings.life()));
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
