package dev.saoma.server.scan;

import dev.saoma.server.connection.Association;
import dev.saoma.server.connection.Connection;
import dev.saoma.server.kernel.ClientId;
import dev.saoma.server.kernel.ConnectionId;
import dev.saoma.server.kernel.Digest;
import dev.saoma.server.kernel.PoolId;
import java.time.Instant;
import java.util.Optional;

/// One attempt to log in by scanning.
///
/// @param scene what the code says
/// @param ticket what WeChat called the code; comes back with the event; empty where there is no event
/// @param url what the picture has to encode; empty where WeChat draws it
/// @param browser the digest of the browser key
/// @param origin what it was asked for, and by whom
/// @param expiresAt from this moment on nothing counts any more
public record Scan(
        ScanId id,
        PoolId pool,
        ClientId application,
        ConnectionId connection,
        Scene scene,
        String ticket,
        String url,
        Digest browser,
        Origin origin,
        ScanState state,
        Instant createdAt,
        Instant expiresAt) {

    /// The state as it counts at that moment.
    public ScanState stateAt(Instant now) {
        var finished = state instanceof ScanState.Redeemed || state instanceof ScanState.Denied;
        return finished || now.isBefore(expiresAt) ? state : new ScanState.Expired();
    }

    /// Stands for ticket and link where there is no code: WeChat gives out neither of that form.
    static final String NO_CODE = "web-authorization";

    /// Whether it has no code at all: its browser is on the phone of whoever logs in, and WeChat says there who that
    /// is.
    public boolean isOnPhone() {
        return ticket.equals(NO_CODE);
    }

    /// Whether its code is a picture of WeChat's, as a mini program's is, and no link that we draw.
    public boolean isDrawnByWeChat() {
        return url.isEmpty();
    }

    /// What the phone of whoever scanned tells them, where they may be asked for it.
    public Optional<ToldNumber> told(Connection at) {
        return origin.binds() || at.association() instanceof Association.AskBinding
                ? state.toldNumber()
                : Optional.empty();
    }

    boolean belongsTo(BrowserKey key) {
        return browser.matches(key.secret().reveal());
    }

    Scan in(ScanState next, Instant deadline) {
        return new Scan(
                id, pool, application, connection, scene, ticket, url, browser, origin, next, createdAt, deadline);
    }
}
