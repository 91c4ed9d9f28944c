package dev.saoma.server.console.developer;

import dev.saoma.server.kernel.Chance;
import dev.saoma.server.kernel.Secret;
import dev.saoma.server.kernel.Vault;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Adds and removes a developer's second factor. Whoever calls has proven just now to be the developer; whoever else
/// is signed in as them has to sign in again.
@Service
public class ChangeSecondFactor {

    private static final int RECOVERY_CODES = 10;

    /// 50 bits: each is good once, and who guesses waits.
    private static final int RECOVERY_LETTERS = 10;

    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz234567";

    private final SecondFactors factors;
    private final CheckSecondFactor check;
    private final DeveloperSessions sessions;
    private final Vault vault;
    private final Chance chance;
    private final InstantSource clock;
    private final ApplicationEventPublisher events;

    ChangeSecondFactor(
            SecondFactors factors,
            CheckSecondFactor check,
            DeveloperSessions sessions,
            Vault vault,
            Chance chance,
            InstantSource clock,
            ApplicationEventPublisher events) {
        this.factors = factors;
        this.check = check;
        this.sessions = sessions;
        this.vault = vault;
        this.chance = chance;
        this.clock = clock;
        this.events = events;
    }

    /// What an app is to be told.
    ///
    /// @param uri the same for its camera (Google Authenticator's key URI format)
    public record Proposal(Secret secret, Secret uri) {}

    /// How it stands.
    public record Standing(boolean active, int recoveryCodes) {}

    public Standing standing(Developer developer) {
        return new Standing(check.isNeeded(developer.id()), factors.recoveryCodes(developer.id()));
    }

    /// A new secret for an app; nothing where one is active already. It counts when a code of it was right once.
    @Transactional
    public Optional<Proposal> propose(Developer developer) {
        var secret = chance.bytes(Totp.SECRET_BYTES);
        var sealed = vault.seal(CheckSecondFactor.sealable(secret), CheckSecondFactor.purpose(developer.id()));
        if (!factors.propose(developer.id(), sealed, clock.instant())) {
            return Optional.empty();
        }
        var base32 = Totp.base32(secret);
        return Optional.of(new Proposal(
                new Secret(base32),
                new Secret("otpauth://totp/Saoma:" + encoded(developer.email().value()) + "?secret=" + base32
                        + "&issuer=Saoma")));
    }

    /// Makes the proposed one count.
    ///
    /// @return the recovery codes, told this once; nothing where the code is wrong
    @Transactional
    public Optional<List<Secret>> activate(SignedIn signedIn, String code, String address) {
        var developer = signedIn.developer();
        return check.stepOfProposed(developer.id(), code)
                .filter(step -> factors.activate(developer.id(), step))
                .map(_ -> {
                    var codes = IntStream.range(0, RECOVERY_CODES)
                            .mapToObj(_ -> recoveryCode())
                            .toList();
                    factors.saveRecoveryCodes(
                            developer.id(),
                            codes.stream()
                                    .map(each -> CheckSecondFactor.digest(developer.id(), each))
                                    .toList());
                    sessions.removeOthers(developer.id(), signedIn.session().key());
                    events.publishEvent(SignInChanged.of(developer, SignInChanged.What.SECOND_FACTOR_ADDED, address));
                    return codes.stream().map(Secret::new).toList();
                });
    }

    @Transactional
    public void remove(SignedIn signedIn, String address) {
        var developer = signedIn.developer();
        factors.remove(developer.id());
        sessions.removeOthers(developer.id(), signedIn.session().key());
        events.publishEvent(SignInChanged.of(developer, SignInChanged.What.SECOND_FACTOR_REMOVED, address));
    }

    private String recoveryCode() {
        var text = new StringBuilder();
        for (var each : chance.bytes(RECOVERY_LETTERS)) {
            text.append(LETTERS.charAt(each & 0x1f));
        }
        return text.toString();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
