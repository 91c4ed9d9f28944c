package dev.saoma.server.connection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.saoma.server.connection.ConnectionForm.Checked;
import dev.saoma.server.connection.MannersSettings.ForwardingSettings;
import dev.saoma.server.kernel.ConnectionId;
import dev.saoma.server.kernel.PoolId;
import dev.saoma.server.kernel.Secret;
import dev.saoma.server.kernel.WebhookSecret;
import dev.saoma.server.testing.Ids;
import dev.saoma.server.testing.TestConnections;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The settings of a connection as somebody types them.
class ConnectionSettingsTests {

    private static final ConnectionId ID = new ConnectionId(Ids.id());
    private static final PoolId POOL = new PoolId(Ids.id());
    private static final String KEY = "abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG";
    private static final String SECRET = "whsec_MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=";
    private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");

    @Test
    void whatIsNotSaidIsAsTheDefaultSays() {
        assertThat(check(settings(KEY, MannersSettings.NONE)))
                .isInstanceOfSatisfying(
                        Checked.Valid.class,
                        valid -> assertThat(valid.connection().manners()).isEqualTo(Manners.DEFAULT));
    }

    @Test
    void everySettingIsTaken() {
        var typed = new MannersSettings(
                "true",
                " TRUE",
                new AssociationSettings("none", List.of(), List.of()),
                "end-sessions",
                new ForwardingSettings("true", new Secret(SECRET)),
                " Userinfo");

        assertThat(check(settings(KEY, typed)))
                .isInstanceOfSatisfying(
                        Checked.Valid.class,
                        valid -> assertThat(valid.connection().manners())
                                .isEqualTo(new Manners(
                                        true,
                                        true,
                                        Association.NONE,
                                        OnLeave.END_SESSIONS,
                                        new Forwarding(true, new Secret(SECRET)),
                                        WebAuthorization.USERINFO)));
    }

    @Test
    void everythingThatIsWrongIsToldAtOnce() {
        var wrong = new ConnectionSettings(
                "Official_Account",
                "",
                "gh_1",
                new Secret("short"),
                "wx",
                new Secret("a_b"),
                new Secret("short"),
                "secure",
                "ftp://x",
                new MannersSettings(
                        "perhaps",
                        "1",
                        new AssociationSettings("ask", List.of(), List.of()),
                        "delete",
                        new ForwardingSettings("yes", new Secret("whsec_c2hvcnQ=")),
                        "on"));

        assertThat(check(wrong))
                .isInstanceOfSatisfying(
                        Checked.Invalid.class,
                        invalid -> assertThat(invalid.flaws())
                                .containsExactlyInAnyOrder(
                                        ConnectionFlaw.IDENTIFIER,
                                        ConnectionFlaw.DISPLAY_NAME,
                                        ConnectionFlaw.APP_ID,
                                        ConnectionFlaw.APP_SECRET,
                                        ConnectionFlaw.ORIGINAL_ID,
                                        ConnectionFlaw.TOKEN,
                                        ConnectionFlaw.ENCODING_AES_KEY,
                                        ConnectionFlaw.MESSAGE_MODE,
                                        ConnectionFlaw.API_BASE_URL,
                                        ConnectionFlaw.REQUIRE_MODE,
                                        ConnectionFlaw.LOGIN_ONLY,
                                        ConnectionFlaw.ASSOCIATION,
                                        ConnectionFlaw.ON_LEAVE,
                                        ConnectionFlaw.AUTHING_JSON,
                                        ConnectionFlaw.WEB_AUTHORIZATION,
                                        ConnectionFlaw.FORWARDING_SECRET));
    }

    @ParameterizedTest
    @EnumSource
    void everyFlawSaysInBothLanguagesWhatWouldBeRight(ConnectionFlaw flaw) {
        assertThat(flaw.text().zh()).hasSizeGreaterThan(10).endsWith("。");
        assertThat(flaw.text().en()).hasSizeGreaterThan(20).endsWith(".");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "official-account-of-31-letters-", "0"})
    void anIdentifierHasFewerThan32Characters(String identifier) {
        assertThat(check(named(identifier))).isInstanceOf(Checked.Valid.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"official-account-of-32-letters--", "Upper", "under_score", "空格", "a b"})
    void anythingElseIsNoIdentifier(String identifier) {
        assertThat(check(named(identifier))).isEqualTo(invalid(ConnectionFlaw.IDENTIFIER));
    }

    @Test
    void jsonWithoutAKeyOrASecretCannotBeBelieved() {
        var json = new MannersSettings(
                null, null, AssociationSettings.NONE, null, new ForwardingSettings("true", null), null);
        var signed = new MannersSettings(
                null, null, AssociationSettings.NONE, null, new ForwardingSettings("true", new Secret(SECRET)), null);

        assertThat(check(plaintext(json))).isEqualTo(invalid(ConnectionFlaw.FORWARDING_NEEDS_KEY));
        assertThat(check(plaintext(signed))).isInstanceOf(Checked.Valid.class);
        assertThat(check(settings(KEY, json))).isInstanceOf(Checked.Valid.class);
    }

    @Test
    void aSecretThatIsNotWrittenStaysAsItIs() {
        var stored = TestConnections.forwarding(
                new Forwarding(false, new Secret(SECRET)), TestConnections.officialAccount(POOL));
        var typed = new ConnectionSettings(
                "a", "A", "wx0123456789abcdef", null, null, new Secret(" "), null, "safe", null, MannersSettings.NONE);

        assertThat(check(typed.keepingSecretsOf(stored))).isInstanceOfSatisfying(Checked.Valid.class, valid -> {
            var kept = (OfficialAccount) valid.connection();
            assertThat(kept.appSecret()).isEqualTo(stored.appSecret());
            assertThat(kept.token()).isEqualTo(stored.token());
            assertThat(kept.encodingAesKey()).isEqualTo(stored.encodingAesKey());
            assertThat(valid.connection().manners().forwarding().secret()).isEqualTo(new Secret(SECRET));
        });
    }

    @Test
    void generatedSecretsHaveTheFormThatIsAskedFor() {
        var secrets = new ServerSecrets(Ids::bytes);

        assertThat(secrets.token().reveal())
                .matches("[0-9A-Za-z]{32}")
                .isNotEqualTo(secrets.token().reveal());
        assertThat(secrets.encodingAesKey().reveal()).matches("[0-9A-Za-z]{43}");
        assertThat(WebhookSecret.parse(secrets.forwardingSecret().reveal())).isPresent();
    }

    @Test
    void tokenAndKeyAreReplacedApart() {
        var before = TestConnections.officialAccount(POOL);
        var newToken = TestConnections.withSecrets(new Secret("Token2"), before.encodingAesKey(), before);

        var after = newToken.replacing(before, NOW);
        assertThat(after.former().tokenAt(NOW)).contains(before.token());
        assertThat(after.former().keyAt(NOW)).isEmpty();

        var newKey = TestConnections.withSecrets(new Secret("Token2"), new Secret("b".repeat(43)), before);
        var later = newKey.replacing(after, NOW.plusSeconds(60));
        assertThat(later.former().tokenAt(NOW)).contains(before.token());
        assertThat(later.former().keyAt(NOW)).isEqualTo(Optional.ofNullable(before.encodingAesKey()));
    }

    @Test
    void aSlipOfThePenInBetweenDoesNotLoseTheTokenThatWeChatStillUses() {
        var before = TestConnections.officialAccount(POOL);
        var slip = TestConnections.withSecrets(new Secret("Tokne2"), before.encodingAesKey(), before)
                .replacing(before, NOW);
        var after = TestConnections.withSecrets(new Secret("Token2"), before.encodingAesKey(), before)
                .replacing(slip, NOW.plusSeconds(60));

        assertThat(after.former().tokenAt(NOW.plus(Duration.ofDays(1)))).contains(before.token());
        assertThat(TestConnections.withSecrets(before.token(), before.encodingAesKey(), before)
                        .replacing(slip, NOW.plusSeconds(60))
                        .former()
                        .tokenAt(NOW.plusSeconds(60)))
                .contains(new Secret("Tokne2"));
    }

    @Test
    void aReplacedSecretIsGoodForADayAndNotLonger() {
        var before = TestConnections.officialAccount(POOL);
        var after =
                TestConnections.withSecrets(new Secret("Token2"), null, before).replacing(before, NOW);
        var day = NOW.plus(Duration.ofDays(1));

        assertThat(after.former().tokenAt(day.minusMillis(1))).isPresent();
        assertThat(after.former().keyAt(day.minusMillis(1))).isPresent();
        assertThat(after.former().tokenAt(day)).isEmpty();
        assertThat(after.former().keyAt(day)).isEmpty();
    }

    @Test
    void theSameSettingsAppliedAgainDoNotBeginTheDayAnew() {
        var before = TestConnections.officialAccount(POOL);
        var changed = TestConnections.withSecrets(new Secret("Token2"), before.encodingAesKey(), before);
        var after = changed.replacing(before, NOW);

        assertThat(changed.replacing(after, NOW.plusSeconds(3600)).former()).isEqualTo(after.former());
    }

    private static Checked check(ConnectionSettings settings) {
        return settings.check(ID, POOL);
    }

    private static Checked invalid(ConnectionFlaw flaw) {
        return new Checked.Invalid(List.of(flaw));
    }

    private static ConnectionSettings settings(@Nullable String key, MannersSettings manners) {
        return made("official-account", key, "safe", manners);
    }

    private static ConnectionSettings plaintext(MannersSettings manners) {
        return made("official-account", null, "plaintext", manners);
    }

    private static ConnectionSettings named(String identifier) {
        return made(identifier, KEY, "safe", MannersSettings.NONE);
    }

    private static ConnectionSettings made(
            String identifier, @Nullable String key, String mode, MannersSettings manners) {
        return new ConnectionSettings(
                identifier,
                "An account",
                "wx0123456789abcdef",
                new Secret("0123456789abcdef0123456789abcdef"),
                null,
                new Secret("SomeToken123"),
                key == null ? null : new Secret(key),
                mode,
                null,
                manners);
    }
}
