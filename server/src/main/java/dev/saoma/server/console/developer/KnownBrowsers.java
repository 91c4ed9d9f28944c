package dev.saoma.server.console.developer;

import dev.saoma.server.kernel.Chance;
import dev.saoma.server.kernel.DeveloperId;
import dev.saoma.server.kernel.Secret;
import dev.saoma.server.kernel.Vault;
import org.springframework.stereotype.Service;

/// Marks browsers from which a developer has signed in. A mark opens nothing: it only says that its bearer is not one
/// of the crowd that guesses.
@Service
public class KnownBrowsers {

    private final Vault vault;
    private final Chance chance;

    KnownBrowsers(Vault vault, Chance chance) {
        this.vault = vault;
        this.chance = chance;
    }

    /// A mark for a browser of that developer.
    public String mark(DeveloperId developer) {
        return vault.seal(new Secret(chance.name()), purpose(developer));
    }

    boolean isOf(DeveloperId developer, String mark) {
        return vault.tryOpen(mark, purpose(developer)).isPresent();
    }

    private static String purpose(DeveloperId developer) {
        return "developer/" + developer + "/known-browser";
    }
}
