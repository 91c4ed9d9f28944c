package dev.saoma.server.console.developer;

import dev.saoma.server.kernel.Chance;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/// Adds and removes passkeys of a developer. Whoever calls has proven just now to be the developer. No attestation is
/// asked for: which device it is does not matter to us (WebAuthn Level 2 §5.4.7, "none").
@Service
public class OwnPasskeys {

    private static final int MOST = 20;

    private final Passkeys passkeys;
    private final PasskeyChallenges challenges;
    private final DeveloperSessions sessions;
    private final Chance chance;
    private final InstantSource clock;
    private final ApplicationEventPublisher events;
    private final TransactionOperations transaction;

    OwnPasskeys(
            Passkeys passkeys,
            PasskeyChallenges challenges,
            DeveloperSessions sessions,
            Chance chance,
            InstantSource clock,
            ApplicationEventPublisher events,
            TransactionOperations transaction) {
        this.passkeys = passkeys;
        this.challenges = challenges;
        this.sessions = sessions;
        this.chance = chance;
        this.clock = clock;
        this.events = events;
        this.transaction = transaction;
    }

    /// What a browser is told to make a key.
    ///
    /// @param known credentials that it has already, so that it makes no second one
    public record Wanted(String challenge, String site, List<String> known) {}

    /// What a browser made.
    @SuppressWarnings("ArrayRecordComponent") // carried from the request to the check, and never compared
    public record Made(byte[] credential, byte[] clientData, byte[] authenticatorData, byte[] spki, int algorithm) {}

    /// What comes of a key that a browser made.
    public enum Addition {
        DONE,
        /// It is not what we asked for, or not in time.
        REFUSED,
        /// There are as many as there may be.
        TOO_MANY
    }

    /// Nothing where there are as many as there may be: a device that made one would keep it for nothing.
    public Optional<Wanted> wanted(Developer developer) {
        var known = passkeys.of(developer.id());
        return known.size() < MOST
                ? Optional.of(new Wanted(
                        challenges.make("create/" + developer.id()),
                        challenges.site(),
                        known.stream().map(Passkey::credential).toList()))
                : Optional.empty();
    }

    public List<Passkey> of(Developer developer) {
        return passkeys.of(developer.id());
    }

    /// Adds it, unless others were added since it was asked for, and are enough.
    public Addition add(Developer developer, String name, Made made, String address) {
        if (passkeys.of(developer.id()).size() >= MOST) {
            return Addition.TOO_MANY;
        }
        try {
            return Boolean.TRUE.equals(transaction.execute(_ -> added(developer, name, made, address)))
                    ? Addition.DONE
                    : Addition.REFUSED;
        } catch (DuplicateKeyException _) {
            return Addition.REFUSED; // the same one came twice at the same moment
        }
    }

    private boolean added(Developer developer, String name, Made made, String address) {
        var data = AuthenticatorData.read(made.authenticatorData());
        var key = PasskeyKey.of(made.spki(), made.algorithm());
        var right = data.isPresent()
                && key.isPresent()
                && made.credential().length > 0
                && data.get().isVerifiedPerson()
                && data.get().isOf(challenges.hashOfSite())
                && Arrays.equals(data.get().credential(), made.credential())
                && challenges.accept(made.clientData(), "webauthn.create", "create/" + developer.id());
        if (!right) {
            return false;
        }
        var added = passkeys.add(new Passkey(
                chance.id(),
                developer.id(),
                name,
                Base64.getUrlEncoder().withoutPadding().encodeToString(made.credential()),
                key.get(),
                data.get().signCount(),
                clock.instant(),
                null));
        if (added) {
            events.publishEvent(SignInChanged.of(developer, SignInChanged.What.PASSKEY_ADDED, address));
        }
        return added;
    }

    /// Removes one, and ends all other sessions: whoever has the device may be signed in by it.
    ///
    /// @return whether it was there
    @Transactional
    public boolean remove(SignedIn signedIn, String id, String address) {
        var developer = signedIn.developer();
        var removed = passkeys.remove(developer.id(), id);
        if (removed) {
            sessions.removeOthers(developer.id(), signedIn.session().key());
            events.publishEvent(SignInChanged.of(developer, SignInChanged.What.PASSKEY_REMOVED, address));
        }
        return removed;
    }
}
