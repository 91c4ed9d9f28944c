package dev.saoma.server.kernel;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// What was read within the last second, for what nearly every request asks. Only what is there is remembered. What is
/// changed here counts from its commit on, what another node changes a second later. So this is for what a visitor or a
/// push is answered by: whoever changes something reads it anew.
public final class Remembered<K, V> {

    private static final Duration AS_IT_WAS = Duration.ofSeconds(1);
    private static final int KEPT = 10_000;

    private final Cache<K, V> all =
            Caffeine.newBuilder().expireAfterWrite(AS_IT_WAS).maximumSize(KEPT).build();

    private final AtomicLong changes = new AtomicLong();

    /// What is remembered of the key, else what is read. What was changed while it was read is not remembered.
    public Optional<V> find(K key, Function<K, Optional<V>> read) {
        return Optional.ofNullable(all.getIfPresent(key)).or(() -> {
            var before = changes.get();
            var found = read.apply(key);
            found.ifPresent(value -> {
                all.put(key, value);
                if (changes.get() != before) {
                    all.invalidate(key);
                }
            });
            return found;
        });
    }

    /// Forgets all, and once more when the transaction is over: meanwhile others read what was before, and this one
    /// what may never be.
    public void forget() {
        forgetNow();
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCompletion(int status) {
                    forgetNow();
                }
            });
        }
    }

    private void forgetNow() {
        changes.incrementAndGet();
        all.invalidateAll();
    }
}
