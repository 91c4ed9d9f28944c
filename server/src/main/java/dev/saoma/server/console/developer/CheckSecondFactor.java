package dev.saoma.server.console.developer;

import dev.saoma.server.kernel.DeveloperId;
import dev.saoma.server.kernel.Digest;
import dev.saoma.server.kernel.Secret;
import dev.saoma.server.kernel.Vault;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Looks at a typed code: one of the app, or one of those that were written down for the day the phone is lost.
@Component
class CheckSecondFactor {

    private final SecondFactors factors;
    private final Vault vault;
    private final InstantSource clock;

    CheckSecondFactor(SecondFactors factors, Vault vault, InstantSource clock) {
        this.factors = factors;
        this.vault = vault;
        this.clock = clock;
    }

    boolean isNeeded(DeveloperId developer) {
        return factors.find(developer)
                .filter(SecondFactors.SecondFactor::active)
                .isPresent();
    }

    /// Uses the code up, if it is right.
    boolean use(DeveloperId developer, String typed) {
        var code = stripped(typed);
        var factor = factors.find(developer).filter(SecondFactors.SecondFactor::active);
        if (factor.isEmpty()) {
            return false;
        }
        var step = Totp.step(secret(developer, factor.get()), code, now());
        return step.isPresent()
                ? factors.useStep(developer, step.getAsLong())
                : factors.useRecoveryCode(developer, digest(developer, code));
    }

    /// The step of a code of one that is not active yet.
    Optional<Long> stepOfProposed(DeveloperId developer, String typed) {
        return factors.find(developer)
                .filter(factor -> !factor.active())
                .map(factor -> Totp.step(secret(developer, factor), stripped(typed), now()))
                .filter(step -> step.isPresent())
                .map(step -> step.getAsLong());
    }

    static Secret sealable(byte[] secret) {
        return new Secret(Base64.getEncoder().encodeToString(secret));
    }

    static String purpose(DeveloperId developer) {
        return "developer/" + developer + "/totp";
    }

    static Digest digest(DeveloperId developer, String recoveryCode) {
        return Digest.of("recovery " + developer + " " + recoveryCode);
    }

    private byte[] secret(DeveloperId developer, SecondFactors.SecondFactor factor) {
        return Base64.getDecoder()
                .decode(vault.open(factor.sealed(), purpose(developer)).reveal());
    }

    /// People type blanks and lines between groups.
    private static String stripped(String typed) {
        return typed.replaceAll("[\\s-]", "").toLowerCase(Locale.ROOT);
    }

    private Instant now() {
        return clock.instant();
    }
}
