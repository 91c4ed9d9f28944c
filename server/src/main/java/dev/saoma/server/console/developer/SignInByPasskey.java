package dev.saoma.server.console.developer;

import dev.saoma.server.console.developer.GuessLimit.Rule;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/// Signs a developer in by a passkey (WebAuthn Level 2 §7.2). The device has seen finger, face or PIN: that is two
/// factors already, so no code is asked for.
@Service
public class SignInByPasskey {

    private static final String ANYBODY = "get";

    /// Each try of an unknown key costs us a look into a table; nobody can guess a signature.
    private static final int FREE_OF_ADDRESS = 100;

    private static final Duration LONGEST = Duration.ofSeconds(10);

    private final Passkeys passkeys;
    private final PasskeyChallenges challenges;
    private final Developers developers;
    private final DeveloperSessions sessions;
    private final BeginDeveloperSession begin;
    private final GuessLimit limit;
    private final InstantSource clock;
    private final ApplicationEventPublisher events;
    private final TransactionOperations transaction;

    SignInByPasskey(
            Passkeys passkeys,
            PasskeyChallenges challenges,
            Developers developers,
            DeveloperSessions sessions,
            BeginDeveloperSession begin,
            GuessLimit limit,
            InstantSource clock,
            ApplicationEventPublisher events,
            TransactionOperations transaction) {
        this.passkeys = passkeys;
        this.challenges = challenges;
        this.developers = developers;
        this.sessions = sessions;
        this.begin = begin;
        this.limit = limit;
        this.clock = clock;
        this.events = events;
        this.transaction = transaction;
    }

    /// What a browser is told to ask a key for.
    public record Asked(String challenge, String site) {}

    /// What a key answered.
    ///
    /// @param credential base64url
    /// @param bearer whose it says it is; empty where it does not say
    @SuppressWarnings("ArrayRecordComponent") // carried from the request to the check, and never compared
    public record Answer(
            String credential, byte[] clientData, byte[] authenticatorData, byte[] signature, String bearer) {}

    /// For whoever comes.
    public Asked ask() {
        return new Asked(challenges.make(ANYBODY), challenges.site());
    }

    /// For who is signed in, to prove it once more.
    public Asked ask(SignedIn signedIn) {
        return new Asked(challenges.make(purposeOf(signedIn.developer())), challenges.site());
    }

    public SignIn.Result signIn(Answer answer, String address) {
        var rules = List.of(new Rule("passkey " + address, FREE_OF_ADDRESS, LONGEST));
        var wait = limit.begin(rules);
        if (wait.isPresent()) {
            return new SignIn.Result.TooSoon(wait.get());
        }
        try {
            return signIn(answer, address, rules);
        } catch (DuplicateKeyException _) {
            return new SignIn.Result.Refused(); // the same answer came twice at the same moment
        }
    }

    private SignIn.Result signIn(Answer answer, String address, List<Rule> rules) {
        return Objects.requireNonNull(transaction.execute(_ -> bearer(answer, ANYBODY)
                .<SignIn.Result>map(developer -> {
                    limit.takeBack(rules);
                    events.publishEvent(DeveloperEvent.of(developer, "developer.signed-in", address));
                    return new SignIn.Result.Welcome(begin.of(developer, address));
                })
                .orElseGet(() -> {
                    events.publishEvent(DeveloperEvent.refusedStranger(address));
                    return new SignIn.Result.Refused();
                })));
    }

    /// Notes that the session's bearer has proven it once more.
    ///
    /// @return whether they have
    public boolean confirm(SignedIn signedIn, Answer answer) {
        try {
            return confirmed(signedIn, answer);
        } catch (DuplicateKeyException _) {
            return false; // the same answer came twice at the same moment
        }
    }

    private boolean confirmed(SignedIn signedIn, Answer answer) {
        return Boolean.TRUE.equals(transaction.execute(_ -> {
            var right = bearer(answer, purposeOf(signedIn.developer()))
                    .filter(signedIn.developer()::equals)
                    .isPresent();
            if (right) {
                sessions.confirm(signedIn.session().key(), clock.instant());
            }
            return right;
        }));
    }

    private Optional<Developer> bearer(Answer answer, String purpose) {
        var data = AuthenticatorData.read(answer.authenticatorData());
        return passkeys.find(answer.credential())
                .filter(passkey -> answer.bearer().isEmpty()
                        || answer.bearer().equals(passkey.developer().value()))
                .filter(_ -> data.isPresent()
                        && data.get().isVerifiedPerson()
                        && data.get().isOf(challenges.hashOfSite()))
                .filter(passkey -> passkey.key()
                        .verifies(
                                answer.signature(),
                                answer.authenticatorData(),
                                PasskeyChallenges.sha256(answer.clientData())))
                .filter(_ -> challenges.accept(answer.clientData(), "webauthn.get", purpose))
                .filter(passkey -> passkeys.use(passkey.id(), data.get().signCount(), clock.instant()))
                .flatMap(passkey -> developers.find(passkey.developer()));
    }

    private static String purposeOf(Developer developer) {
        return "confirm/" + developer.id();
    }

    /// The text as bytes, if it is base64url.
    public static Optional<byte[]> bytes(String text) {
        try {
            return Optional.of(Base64.getUrlDecoder().decode(text));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
