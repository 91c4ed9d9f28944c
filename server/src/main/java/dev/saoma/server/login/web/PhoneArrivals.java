package dev.saoma.server.login.web;

import dev.saoma.server.scan.ScanId;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/// Lets one request at a time take a browser's arrival from WeChat.
@Component
final class PhoneArrivals {

    /// Longer than WeChat is waited for.
    private static final int PATIENCE_SECONDS = 20;

    private final Map<ScanId, CompletableFuture<Void>> under = new ConcurrentHashMap<>();

    /// @param first what takes it
    /// @param after what another request does that came meanwhile, once it is taken
    <T> T of(ScanId scan, Supplier<T> first, Supplier<T> after) {
        var mine = new CompletableFuture<Void>();
        var others = under.putIfAbsent(scan, mine);
        if (others != null) {
            others.completeOnTimeout(null, PATIENCE_SECONDS, TimeUnit.SECONDS).join();
            return after.get();
        }
        try {
            return first.get();
        } finally {
            under.remove(scan, mine);
            mine.complete(null);
        }
    }
}
