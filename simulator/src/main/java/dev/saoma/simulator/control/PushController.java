package dev.saoma.simulator.control;

import dev.saoma.simulator.push.Push;
import dev.saoma.simulator.push.PushOrder;
import dev.saoma.simulator.push.Pushes;
import dev.saoma.simulator.push.Twist;
import dev.saoma.simulator.world.Account;
import dev.saoma.simulator.world.AppId;
import dev.saoma.simulator.world.MessageMode;
import dev.saoma.simulator.world.OpenId;
import dev.saoma.simulator.world.Secret;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// Sends any push that a test thinks of, honest or not.
@RestController
final class PushController {

    private static final int LONGEST_XML = 4_000_000;
    private static final int KEY_LENGTH = 43;

    private final Pushes pushes;
    private final Lookup lookup;

    PushController(Pushes pushes, Lookup lookup) {
        this.pushes = pushes;
        this.lookup = lookup;
    }

    record PushRequest(
            @Nullable AppId appId,
            @Nullable String clearXml,
            @Nullable OpenId openId,
            @Nullable MessageMode mode,
            @Nullable Secret token,
            @Nullable Secret encodingAesKey,
            @Nullable String encryptedFor,
            @Nullable Long timestamp,
            @Nullable String nonce,
            @Nullable String callbackUrl,
            @Nullable Integer retries) {}

    @PostMapping("/_simulator/push")
    Push push(@RequestBody PushRequest request) throws InterruptedException {
        AppId appId = request.appId();
        String clearXml = request.clearXml();
        Secret key = request.encodingAesKey();
        if (appId == null || clearXml == null || clearXml.length() > LONGEST_XML) {
            throw Problem.INVALID_FIELD.because("appId and clearXml must be given; clearXml may be up to 4 MB.");
        }
        if (key != null && key.reveal().length() != KEY_LENGTH) {
            throw Problem.INVALID_FIELD.because("encodingAesKey must be exactly 43 letters and digits.");
        }
        Account account = lookup.account(appId);
        Twist twist = new Twist(
                request.mode(),
                request.token(),
                key,
                request.encryptedFor(),
                request.timestamp(),
                request.nonce(),
                request.callbackUrl(),
                request.retries());
        return pushes.send(new PushOrder(account, "custom", request.openId(), clearXml, twist, null));
    }
}
