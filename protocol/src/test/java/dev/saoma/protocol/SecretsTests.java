package dev.saoma.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import dev.saoma.protocol.Parsed.Flaw;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretsTests {

    private static final String KEY = "abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG";

    @Test
    void aKeyHas43LettersAndDigits() {
        assertThat(EncodingAesKey.parse(KEY)).isInstanceOf(Parsed.Ok.class);
        assertThat(EncodingAesKey.parse(KEY.substring(1))).isEqualTo(new Parsed.Wrong<>(Flaw.WRONG_LENGTH));
        assertThat(EncodingAesKey.parse(KEY + "=")).isEqualTo(new Parsed.Wrong<>(Flaw.WRONG_LENGTH));
        assertThat(EncodingAesKey.parse("")).isEqualTo(new Parsed.Wrong<>(Flaw.WRONG_LENGTH));
    }

    @ParameterizedTest
    @ValueSource(strings = {"+", "/", "=", "-", " ", "é", "４"})
    void aKeyHasNoOtherCharacter(String other) {
        assertThat(EncodingAesKey.parse("abcde" + other + KEY.substring(6)))
                .isEqualTo(new Parsed.Wrong<>(Flaw.WRONG_CHARACTER));
    }

    @Test
    void aTokenHas3To32LettersAndDigits() {
        assertThat(PushToken.parse("abc")).isInstanceOf(Parsed.Ok.class);
        assertThat(PushToken.parse("a".repeat(32))).isInstanceOf(Parsed.Ok.class);
        assertThat(PushToken.parse("ab")).isEqualTo(new Parsed.Wrong<>(Flaw.WRONG_LENGTH));
        assertThat(PushToken.parse("a".repeat(33))).isEqualTo(new Parsed.Wrong<>(Flaw.WRONG_LENGTH));
        assertThat(PushToken.parse("ab_c")).isEqualTo(new Parsed.Wrong<>(Flaw.WRONG_CHARACTER));
    }

    @Test
    void spacesAroundACopiedSecretAreDropped() {
        assertThat(EncodingAesKey.parse(" " + KEY + "\n")).isInstanceOf(Parsed.Ok.class);
        assertThat(PushToken.parse("\tAAAAA ")).isInstanceOf(Parsed.Ok.class);
    }

    @Test
    void noSecretIsEverPrinted() {
        OpenedPush.Accepted accepted = TestAccount.acceptance(TestAccount.openSafely(TestXml.FOLLOW));
        Grant grant = new Grant(
                TestAccount.APP_ID,
                new AuthorizationCode("queryauthcode@@@x"),
                Instant.EPOCH,
                new PreAuthCode("preauthcode@@@x"));

        assertThat(String.valueOf(TestAccount.KEY)).isEqualTo("•••");
        assertThat(String.valueOf(TestAccount.TOKEN)).isEqualTo("•••");
        assertThat(accepted.toString()).doesNotContain("AAAAA").doesNotContain(KEY);
        assertThat(accepted.proof().toString())
                .doesNotContain(
                        TestAccount.TOKEN.sign(Long.toString(TestAccount.NOW.getEpochSecond()), TestAccount.NONCE));
        assertThat(grant.toString()).doesNotContain("@@@").contains("code=•••", "preAuthCode=•••");
        assertThat(new ComponentTicket("ticket@@@x").toString()).isEqualTo("•••");
        assertThat(new Decrypted.Clear("a person's words").toString()).isEqualTo("Clear[16 characters]");
        assertThat(TestAccount.plaintextQuery().toString()).isEqualTo("PushQuery[plaintext]");
        assertThat(TestAccount.safeQuery("x").toString()).isEqualTo("PushQuery[encrypted]");
    }
}
