package dev.saoma.simulator.push;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.saoma.simulator.wire.Signature;
import dev.saoma.simulator.world.Account;
import dev.saoma.simulator.world.AppId;
import dev.saoma.simulator.world.Chance;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The check that WeChat's console makes when the owner presses save: the server must echo a text, and so prove that it
/// knows the Token (接入指南, 验证消息的确来自微信服务器).
@Component
public final class ServerCheck {

    /// What was found, in a word.
    public enum Verdict {
        @JsonProperty("ok")
        OK,
        @JsonProperty("no-callback-url")
        NO_CALLBACK_URL,
        @JsonProperty("no-answer")
        NO_ANSWER,
        @JsonProperty("wrong-status")
        WRONG_STATUS,
        @JsonProperty("wrong-echo")
        WRONG_ECHO
    }

    /// What was found, in a word and in a sentence.
    ///
    /// @param why a sentence for a person, empty when all is well
    public record Finding(
            Instant at,
            boolean ok,
            Verdict verdict,
            String why,
            @Nullable Attempt attempt) {}

    private final Map<AppId, Finding> newest = new ConcurrentHashMap<>();
    private final Postman postman;
    private final Chance chance;
    private final InstantSource clock;

    ServerCheck(Postman postman, Chance chance, InstantSource clock) {
        this.postman = postman;
        this.chance = chance;
        this.clock = clock;
    }

    /// What the newest check found, empty before there was one.
    public Optional<Finding> newest(AppId app) {
        return Optional.ofNullable(newest.get(app));
    }

    public void forget(AppId app) {
        newest.remove(app);
    }

    /// Asks the server, and remembers what came of it.
    public Finding check(Account account) throws InterruptedException {
        Finding finding = ask(account);
        newest.put(account.appId(), finding);
        return finding;
    }

    private Finding ask(Account account) throws InterruptedException {
        Instant now = clock.instant();
        String url = account.callbackUrl();
        if (url == null) {
            return new Finding(now, false, Verdict.NO_CALLBACK_URL, "The account has no callbackUrl yet.", null);
        }
        String timestamp = Long.toString(now.getEpochSecond());
        String nonce = chance.digits(10);
        String echo = chance.digits(19);
        String signature = Signature.of(account.token().reveal(), timestamp, nonce);
        Attempt attempt = postman.get(
                url, "signature=%s&timestamp=%s&nonce=%s&echostr=%s".formatted(signature, timestamp, nonce, echo));
        String error = attempt.error();
        if (error != null) {
            return new Finding(now, false, Verdict.NO_ANSWER, "No answer: " + error + ".", attempt);
        }
        if (attempt.status() != 200) {
            return new Finding(
                    now,
                    false,
                    Verdict.WRONG_STATUS,
                    "The server answered with status " + attempt.status() + " instead of 200.",
                    attempt);
        }
        return attempt.body().equals(echo)
                ? new Finding(now, true, Verdict.OK, "", attempt)
                : new Finding(
                        now,
                        false,
                        Verdict.WRONG_ECHO,
                        "The body must be exactly the value of echostr, with nothing around it.",
                        attempt);
    }
}
