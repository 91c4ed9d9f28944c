package dev.saoma.server.console.doctor;

import dev.saoma.server.kernel.Chance;
import dev.saoma.server.kernel.Secret;
import dev.saoma.server.kernel.Vault;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// How we recognise ourselves at our own public address: a riddle that only who has our master key can solve.
@Component
public class AddressProof {

    /// The header of the riddle, and of its answer.
    public static final String HEADER = "Saoma-Address-Proof";

    /// The header that is in the answer where a proxy stands between whose word about the visitor is not read.
    public static final String UNREAD_PROXY = "Saoma-Unread-Proxy";

    private static final String PURPOSE = "address-proof";

    private final Vault vault;
    private final Chance chance;

    AddressProof(Vault vault, Chance chance) {
        this.vault = vault;
        this.chance = chance;
    }

    /// @param sealed goes out
    /// @param answer has to come back
    record Riddle(String sealed, String answer) {}

    Riddle riddle() {
        var answer = chance.name();
        return new Riddle(vault.seal(new Secret(answer), PURPOSE), answer);
    }

    /// The answer to a riddle, if it is one of ours.
    public Optional<String> solve(String sealed) {
        return vault.tryOpen(sealed, PURPOSE).map(Secret::reveal);
    }
}
