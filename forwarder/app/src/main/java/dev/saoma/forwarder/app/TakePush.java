package dev.saoma.forwarder.app;

import dev.saoma.forwarder.Forwarder;
import dev.saoma.forwarder.SpentSignatures;
import dev.saoma.protocol.Event;
import dev.saoma.protocol.MessageCipher;
import dev.saoma.protocol.MessageMode;
import dev.saoma.protocol.OpenedPush;
import dev.saoma.protocol.Proof;
import dev.saoma.protocol.Push;
import dev.saoma.protocol.PushQuery;
import dev.saoma.protocol.Reply;
import dev.saoma.protocol.UrlCheck;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Opens what came, forwards it if it is WeChat's, and says what to answer; nothing to what is not.
final class TakePush {

    private static final Logger log = LoggerFactory.getLogger(TakePush.class);

    private final AppSettings settings;
    private final Forwarder forwarder;
    private final InstantSource clock;
    private final RandomGenerator chance;
    private final SpentSignatures spent = new SpentSignatures();

    TakePush(AppSettings settings, Forwarder forwarder, InstantSource clock, RandomGenerator chance) {
        this.settings = settings;
        this.forwarder = forwarder;
        this.clock = clock;
        this.chance = chance;
    }

    Optional<String> check(PushQuery query) {
        var now = clock.instant();
        return switch (settings.reader().check(query, now)) {
            case UrlCheck.Echo(String text, var proof) -> {
                spent.spend(proof.mark(), now);
                log.info("WeChat checked the server address");
                yield Optional.of(text);
            }
            case UrlCheck.Refused(var reason) -> {
                log.warn("A check of the server address was refused: {}", reason.sentence());
                yield Optional.empty();
            }
        };
    }

    Optional<String> take(PushQuery query, String sentQuery, String contentType, byte[] body) {
        var now = clock.instant();
        return switch (settings.reader().open(query, body, now)) {
            case OpenedPush.Accepted accepted
            when !isGoodFor(accepted, body, now) -> {
                log.warn("A push was refused: its signature came with another body");
                yield Optional.empty();
            }
            case OpenedPush.Accepted accepted -> {
                forwarder.forward(sentQuery, contentType, body);
                yield Optional.of(accepted.answer(replyTo(accepted.push()), now, random()));
            }
            case OpenedPush.Refused(var reason) -> {
                log.warn("A push was refused: {}", reason.sentence());
                yield Optional.empty();
            }
        };
    }

    /// A signature in clear text does not cover the body, so that it is good for one.
    private boolean isGoodFor(OpenedPush.Accepted opened, byte[] body, Instant now) {
        if (!(opened.proof() instanceof Proof.Signed signed)) {
            return true;
        }
        if (opened.mode() == MessageMode.PLAINTEXT) {
            return spent.takeFor(signed.mark(), body, now);
        }
        spent.spend(signed.mark(), now);
        return true;
    }

    private Reply replyTo(Push push) {
        return switch (push) {
            case Event.Subscribe _, Event.SubscribeByCode _ -> settings.onFollow();
            default -> new Reply.Success();
        };
    }

    private byte[] random() {
        var bytes = new byte[MessageCipher.RANDOM];
        chance.nextBytes(bytes);
        return bytes;
    }
}
