package dev.saoma.server.push;

import static org.assertj.core.api.Assertions.assertThat;

import dev.saoma.server.connection.FormerSecrets;
import dev.saoma.server.connection.MessageMode;
import dev.saoma.server.connection.OfficialAccount;
import dev.saoma.server.connection.SaveConnection;
import dev.saoma.server.kernel.Secret;
import dev.saoma.server.testing.TestConnections;
import java.net.http.HttpResponse;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// A Token and a key are changed here and at WeChat, one after the other, and no push is lost in between.
class RotationTests extends DoorTest {

    private static final Secret NEW_TOKEN = new Secret("NewToken123");
    private static final Secret NEW_KEY = new Secret("0123456789abcdefghijklmnopqrstuvwxyzABCDEFG");

    @Autowired
    private SaveConnection save;

    @Test
    void theFormerTokenIsGoodUntilAPushCameWithTheNewOne() {
        var before = account(MessageMode.SAFE);
        var after = TestConnections.withSecrets(NEW_TOKEN, before.encodingAesKey(), before);
        save.save(after);

        accepted(push(before, "under the former Token"));
        accepted(push(before, "once more"));
        accepted(push(after, "under the new Token"));

        refused(push(before, "too late"));
        assertThat(former(after)).isEqualTo(FormerSecrets.NONE);
    }

    @Test
    void theFormerKeyIsGoodUntilAPushCameWithTheNewOne() {
        var before = account(MessageMode.SAFE);
        var after = TestConnections.withSecrets(before.token(), NEW_KEY, before);
        save.save(after);

        accepted(push(before, "under the former key"));
        accepted(push(after, "under the new key"));

        refused(push(before, "too late"));
    }

    @Test
    void aNewTokenSaysNothingOfTheKey() {
        var before = account(MessageMode.SAFE);
        var after = TestConnections.withSecrets(NEW_TOKEN, NEW_KEY, before);
        var between = TestConnections.withSecrets(NEW_TOKEN, before.encodingAesKey(), before);
        save.save(after);

        accepted(push(between, "new Token, former key"));

        assertThat(former(after).token()).isNull();
        assertThat(former(after).key()).isNotNull();
        accepted(push(between, "still"));
        accepted(push(after, "both new"));
        assertThat(former(after)).isEqualTo(FormerSecrets.NONE);
    }

    @Test
    void anAddressCheckWithTheNewTokenIsNoPush() {
        var before = account(MessageMode.SAFE);
        var after = TestConnections.withSecrets(NEW_TOKEN, before.encodingAesKey(), before);
        save.save(after);
        var check = door(after).with("echostr", "4375120948345356249");
        check.sign(after, now);

        assertThat(check.get().statusCode()).isEqualTo(200);

        accepted(push(before, "WeChat has not changed over yet"));
    }

    @Test
    void aFormerSecretEndsWithItsTime() {
        var before = account(MessageMode.SAFE);
        var after = TestConnections.withSecrets(NEW_TOKEN, NEW_KEY, before);
        var yesterday = Instant.now().minusSeconds(1);
        save.save(after);
        var stored = (OfficialAccount) connections.find(after.id()).orElseThrow();
        connections.save(TestConnections.withFormer(
                new FormerSecrets(
                        new FormerSecrets.Former(before.token(), yesterday),
                        new FormerSecrets.Former(new Secret("b".repeat(43)), yesterday)),
                stored));

        refused(push(before, "a day later"));
        accepted(push(after, "the new ones"));
    }

    private FormerSecrets former(OfficialAccount account) {
        return ((OfficialAccount) connections.find(account.id()).orElseThrow()).former();
    }

    private HttpResponse<String> push(OfficialAccount sender, String text) {
        return door(sender)
                .safe(sender, TestPushes.text("oSomebody", text, Instant.now()), now)
                .post();
    }
}
