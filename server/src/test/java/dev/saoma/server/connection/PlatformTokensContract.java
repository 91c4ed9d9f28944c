package dev.saoma.server.connection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.saoma.server.kernel.AppId;
import dev.saoma.server.kernel.Digest;
import dev.saoma.server.kernel.Secret;
import dev.saoma.server.testing.Ids;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What every store of platform tokens does.
abstract class PlatformTokensContract {

    private static final Instant NOW = Instant.parse("2026-03-01T08:00:00.123Z");
    private static final Instant SOON = NOW.plusSeconds(18);
    private static final String API = "https://api.weixin.qq.com";

    @Autowired
    private PlatformTokens tokens;

    @Autowired
    private JdbcClient jdbc;

    private final TokenOwner owner = new TokenOwner(new AppId("wx" + Ids.hex(8)), API, Digest.of("secret"));

    private static PlatformToken token(String value) {
        return new PlatformToken(new Secret(value), NOW.plusSeconds(6900), NOW.plusSeconds(7200));
    }

    private void keep(PlatformToken token) {
        assertThat(tokens.lease(owner, "holder", NOW, SOON)).isTrue();
        assertThat(tokens.keep(owner, "holder", token)).isTrue();
    }

    @Test
    void atFirstThereIsNone() {
        assertThat(tokens.find(owner)).isEmpty();
    }

    @Test
    void aTokenIsFoundAsItWasKeptAndNotInTheClear() {
        var longest = token("t".repeat(1024));
        keep(longest);

        assertThat(tokens.find(owner)).contains(longest);
        assertThat(jdbc.sql("select token_sealed from platform_token where app_id = :app")
                        .param("app", owner.appId().value())
                        .query(String.class)
                        .single())
                .doesNotContain("tttt");
    }

    @Test
    void whyThereIsNoTokenIsNotedUntilTheAppSecretGivesOneAndIsNoOther() {
        var why = new TokenRefusal(40164, "203.0.113.7", NOW);
        var other = new TokenOwner(owner.appId(), API, Digest.of("other secret"));
        assertThat(tokens.lease(owner, "holder", NOW, SOON)).isTrue();
        tokens.refuse(owner, why);
        assertThat(tokens.refusal(owner)).contains(why);
        assertThat(tokens.refusal(other)).isEmpty();

        assertThat(tokens.keep(owner, "holder", token("T"))).isTrue();

        assertThat(tokens.refusal(owner)).isEmpty();
    }

    @Test
    void whyThereIsNoTokenIsNotedThoughNobodyEverAskedAndForgottenThoughNoneIsKept() {
        var why = new TokenRefusal(40013, null, NOW);
        tokens.refuse(owner, why);
        assertThat(tokens.refusal(owner)).contains(why);
        assertThat(tokens.find(owner)).isEmpty();
        assertThat(tokens.lease(owner, "holder", NOW, SOON)).isTrue();

        tokens.forgetRefusal(owner);

        assertThat(tokens.refusal(owner)).isEmpty();
    }

    @Test
    void thatThereAreNoCodesIsNotedBesideTheTokenUntilThereIsOne() {
        var why = new CodeRefusal(48001, NOW);
        keep(token("T"));
        tokens.refuseCodes(owner, why);
        tokens.lease(owner, "holder", SOON, SOON.plusSeconds(18));
        tokens.keep(owner, "holder", token("LATER"));
        assertThat(tokens.codeRefusal(owner)).contains(why);
        assertThat(tokens.codeRefusal(new TokenOwner(owner.appId(), API, Digest.of("other secret"))))
                .isEmpty();
        assertThat(tokens.refusal(owner)).isEmpty();

        tokens.forgetCodeRefusal(owner);

        assertThat(tokens.codeRefusal(owner)).isEmpty();
    }

    @Test
    void anotherApiAnotherAppSecretAndAnotherAccountHaveTheirOwn() {
        keep(token("T"));

        assertThat(tokens.find(new TokenOwner(owner.appId(), "http://localhost:7402", owner.credential())))
                .isEmpty();
        assertThat(tokens.find(new TokenOwner(owner.appId(), API, Digest.of("another"))))
                .isEmpty();
        assertThat(tokens.find(new TokenOwner(new AppId("wxother"), API, owner.credential())))
                .isEmpty();
    }

    @Test
    void ofManyRacersOneGetsTheLeaseTheFirstTimeToo() {
        var first = IntStream.range(0, 8)
                .mapToObj(racer -> CompletableFuture.supplyAsync(() -> tokens.lease(owner, "racer" + racer, NOW, SOON)))
                .toList();
        assertThat(first.stream().filter(CompletableFuture::join)).hasSize(1);

        var second = IntStream.range(0, 8)
                .mapToObj(racer -> CompletableFuture.supplyAsync(
                        () -> tokens.lease(owner, "late" + racer, SOON, SOON.plusSeconds(18))))
                .toList();
        assertThat(second.stream().filter(CompletableFuture::join)).hasSize(1);
    }

    @Test
    void aLeaseHoldsUntilItIsGivenBackOrRunsOut() {
        tokens.lease(owner, "first", NOW, SOON);
        assertThat(tokens.lease(owner, "second", SOON.minusMillis(1), SOON)).isFalse();

        tokens.release(owner, "second");
        assertThat(tokens.lease(owner, "second", NOW, SOON)).isFalse();

        tokens.release(owner, "first");
        assertThat(tokens.lease(owner, "second", NOW, SOON)).isTrue();
        assertThat(tokens.lease(owner, "third", SOON, SOON.plusSeconds(18))).isTrue();
    }

    @Test
    void whoLostTheLeaseKeepsNothing() {
        tokens.lease(owner, "slow", NOW, SOON);
        tokens.lease(owner, "next", SOON, SOON.plusSeconds(18));
        assertThat(tokens.keep(owner, "next", token("NEXT"))).isTrue();

        assertThat(tokens.keep(owner, "slow", token("SLOW"))).isFalse();
        assertThat(tokens.find(owner)).contains(token("NEXT"));
    }

    @Test
    void onlyTheTokenThatWasRefusedIsDropped() {
        keep(token("NEWER"));

        tokens.drop(owner, new Secret("OLDER"));
        assertThat(tokens.find(owner)).contains(token("NEWER"));
        assertThat(tokens.wasDropped(owner, new Secret("OLDER"))).isFalse();

        tokens.drop(owner, new Secret("NEWER"));
        assertThat(tokens.find(owner)).isEmpty();
        assertThat(tokens.wasDropped(owner, new Secret("NEWER"))).isTrue();
    }

    @Test
    void aNewTokenTakesThePlaceOfADroppedOne() {
        keep(token("OLD"));
        tokens.drop(owner, new Secret("OLD"));
        keep(token("NEW"));

        assertThat(tokens.find(owner)).contains(token("NEW"));
        assertThat(tokens.wasDropped(owner, new Secret("OLD"))).isFalse();
    }

    @Test
    void forceIsAllowedOnceInAWhile() {
        keep(token("T"));

        assertThat(tokens.force(owner, NOW, NOW.minusSeconds(4500))).isTrue();
        assertThat(tokens.force(owner, NOW.plusSeconds(60), NOW.minusSeconds(4440)))
                .isFalse();
        assertThat(tokens.force(owner, NOW.plusSeconds(4500), NOW)).isTrue();
    }
}
