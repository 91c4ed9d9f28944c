package dev.saoma.server.miniprogram;

import dev.saoma.server.kernel.OpenId;
import dev.saoma.server.kernel.Secret;
import dev.saoma.server.kernel.UnionId;
import dev.saoma.server.kernel.Vault;
import dev.saoma.server.scan.ScanId;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Seals handles, so that nobody can make one and nothing of them has to be kept. Each is good as long as its scan.
@Component
final class Handles {

    private static final String PURPOSE = "miniprogram/handle";
    private static final String SEPARATOR = "\n";
    private static final int PARTS = 3;

    private final Vault vault;

    Handles(Vault vault) {
        this.vault = vault;
    }

    Secret seal(Handle handle) {
        var unionId = handle.unionId();
        var text = String.join(
                SEPARATOR, handle.scan().value(), handle.who().value(), unionId == null ? "" : unionId.value());
        return new Secret(vault.seal(new Secret(text), PURPOSE));
    }

    Optional<Handle> open(Secret sealed) {
        return vault.tryOpen(sealed.reveal(), PURPOSE)
                .map(clear -> clear.reveal().split(SEPARATOR, PARTS))
                .filter(parts -> parts.length == PARTS)
                .map(parts -> new Handle(
                        new ScanId(parts[0]), new OpenId(parts[1]), parts[2].isEmpty() ? null : new UnionId(parts[2])));
    }
}
