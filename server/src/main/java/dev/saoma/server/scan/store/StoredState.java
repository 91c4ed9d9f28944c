package dev.saoma.server.scan.store;

import dev.saoma.server.kernel.OpenId;
import dev.saoma.server.kernel.UserId;
import dev.saoma.server.scan.ScanState;
import org.jspecify.annotations.Nullable;

/// A state as three columns.
record StoredState(
        String name, @Nullable String openId, @Nullable String userId) {

    static final String WAITING = "WAITING";
    static final String SCANNED = "SCANNED";
    private static final String CONFIRMED = "CONFIRMED";
    private static final String REDEEMED = "REDEEMED";
    private static final String EXPIRED = "EXPIRED";

    static StoredState of(ScanState state) {
        return switch (state) {
            case ScanState.Waiting _ -> new StoredState(WAITING, null, null);
            case ScanState.Scanned scanned ->
                new StoredState(SCANNED, scanned.who().value(), null);
            case ScanState.Confirmed confirmed ->
                new StoredState(CONFIRMED, null, confirmed.user().value());
            case ScanState.Redeemed redeemed ->
                new StoredState(REDEEMED, null, redeemed.user().value());
            case ScanState.Expired _ -> new StoredState(EXPIRED, null, null);
        };
    }

    ScanState state() {
        return switch (name) {
            case WAITING -> new ScanState.Waiting();
            case SCANNED -> new ScanState.Scanned(new OpenId(present(openId)));
            case CONFIRMED -> new ScanState.Confirmed(new UserId(present(userId)));
            case REDEEMED -> new ScanState.Redeemed(new UserId(present(userId)));
            case EXPIRED -> new ScanState.Expired();
            default -> throw new IllegalStateException("The database holds an unknown scan state: " + name);
        };
    }

    private static String present(@Nullable String column) {
        if (column == null) {
            throw new IllegalStateException("The database holds a scan state without its person");
        }
        return column;
    }
}
