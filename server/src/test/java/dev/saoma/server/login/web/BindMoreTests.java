package dev.saoma.server.login.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.saoma.server.application.Application;
import dev.saoma.server.application.LoginPolicy;
import dev.saoma.server.connection.Connection;
import dev.saoma.server.connection.Connections;
import dev.saoma.server.kernel.Digest;
import dev.saoma.server.kernel.EmailAddress;
import dev.saoma.server.kernel.OpenId;
import dev.saoma.server.kernel.UserId;
import dev.saoma.server.login.DisownLogin;
import dev.saoma.server.message.Senders;
import dev.saoma.server.oidc.SessionKey;
import dev.saoma.server.pool.Pool;
import dev.saoma.server.scan.BrowserKey;
import dev.saoma.server.scan.RedeemScan;
import dev.saoma.server.scan.Redemption;
import dev.saoma.server.scan.ScanId;
import dev.saoma.server.scan.ScanLinks.Purpose;
import dev.saoma.server.testing.Ids;
import dev.saoma.server.testing.Mailbox;
import dev.saoma.server.user.Profile;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Somebody who is logged in has one more WeChat bound to their account, and nobody else's.
@LoginServer
@Timeout(value = 60, threadMode = ThreadMode.SEPARATE_THREAD)
class BindMoreTests extends AtTheirAccount {

    private static final Pattern LOGIN = Pattern.compile("href=\"/p/([a-z0-9]+)(/login\\?request=[^\"]+)\"");

    @Autowired
    Connections connections;

    @Autowired
    RedeemScan redeem;

    @Autowired
    DisownLogin disown;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Senders senders;

    @Autowired
    TestWeChat weChat;

    private final String slug = "bind" + Ids.hex(4);
    private final String first = "o-" + Ids.hex(6);
    private final String further = "o-" + Ids.hex(6);
    private Pool pool;
    private String request;
    private Connection other;
    private Browser mine;

    @BeforeEach
    void somebodyIsLoggedInAndThereIsAnotherAccountOfWeChat() {
        clock.move(Duration.ofMinutes(2));
        pool = making.pool(slug);
        request = making.request(pool, making.website(pool, LoginPolicy.DEFAULT), "");
        other = shownBy(making.website(pool, "Corner shop"));
        mine = new Browser(port, "/p/" + slug);
        logIn(mine, request, first);
    }

    private Connection shownBy(Application website) {
        return connections.find(website.connections().getFirst()).orElseThrow();
    }

    private void logIn(Browser browser, String sealed, String who) {
        logIn(browser, sealed, who, CHROME);
    }

    private static HttpResponse<String> post(Browser browser, String path, String form) {
        return browser.submit(path, form);
    }

    private static HttpResponse<String> bind(Browser browser, Connection at) {
        return post(browser, "/account?lang=en", "bind=" + at.identifier());
    }

    /// The scan of the code that the page then shows.
    private String code(Browser browser, Connection at) {
        var begun = bind(browser, at);
        assertThat(begun.statusCode()).as(begun.body()).isEqualTo(303);
        var place = begun.headers().firstValue("Location").orElseThrow();
        var page = browser.get(place.substring(("/p/" + slug).length()));
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("class=\"qr\"", "inputmode=\"numeric\"")
                .doesNotContain("<script");
        return place.substring(place.lastIndexOf('/') + 1, place.indexOf('?'));
    }

    private HttpResponse<String> type(Browser browser, String scan, String number) {
        return post(browser, "/account/bind/" + scan + "?lang=en", "word=" + number);
    }

    private UserId user(Browser browser) {
        return userId(pool, browser);
    }

    private Optional<UserId> owner(Connection at, String openId) {
        return users.findByIdentity(pool.id(), at.appId(), new OpenId(openId));
    }

    private String wrong(String scan) {
        return making.told(scan).equals("1000") ? "1001" : "1000";
    }

    @Test
    void aFurtherWeChatIsBoundByTheNumberOfItsPhoneAndLogsInToTheSameAccount() {
        assertThat(mine.get("/account?lang=en").body()).contains("Bind a WeChat: " + other.displayName());
        var scan = code(mine, other);
        making.scan(scan, further);
        assertThat(owner(other, further)).isEmpty();

        assertThat(type(mine, scan, making.told(scan)).body()).contains("Bound");

        assertThat(owner(other, further)).contains(user(mine));
        assertThat(mine.get("/account?lang=en").body()).doesNotContain("Bind a WeChat: ");
        assertThat(jdbc.sql("select count(*) from audit_entry where object = :user"
                                + " and action = 'user.identity-attached' and details like '%logged-in%'")
                        .param("user", "user/" + user(mine))
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void theCodeIsAPictureAndAPhoneIsToldToHoldItDown() {
        var scan = code(mine, other);
        var page = "/account/bind/" + scan + "?lang=en";

        assertThat(mine.get(page).body()).doesNotContain("Press and hold", "<svg");
        assertThat(mine.get(page, "User-Agent", SAFARI).body()).contains("Press and hold the code to save");
        assertThat(mine.get(page, "User-Agent", SAFARI + " MicroMessenger/8.0").body())
                .contains("Extract QR Code");
        var picture = mine.file("/account/bind/" + scan + "/code.png");
        assertThat(making.ofCode(TestScanner.read(picture.body())).id()).isEqualTo(new ScanId(scan));
        assertThat(new Browser(port, "/p/" + slug)
                        .file("/account/bind/" + scan + "/code.png")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void theOwnerIsToldByMailOfWhatIsBoundAndOnlyThen() {
        var me = users.find(pool.id(), user(mine)).orElseThrow();
        var address = new EmailAddress("mei-" + slug + "@shop.example");
        users.update(me.with(new Profile("Mei", null, null, null, null, false, address, true, null), clock.instant()));
        try (var mailbox = Mailbox.of(pool.id(), senders)) {
            var scan = code(mine, other);
            making.scan(scan, further);
            type(mine, scan, wrong(scan));
            assertThat(notes()).isZero();

            var told = making.told(scan);
            type(mine, scan, told);
            type(mine, scan, told);

            await().untilAsserted(() -> assertThat(mailbox.letters()).isNotEmpty());
            assertThat(mailbox.letters())
                    .singleElement()
                    .satisfies(letter -> assertThat(letter)
                            .contains(address.value(), "a further WeChat was bound to your account", "Website: " + slug)
                            .doesNotContain(further, "{"));
            assertThat(weChat.sentTo(first)).isEmpty();
        }
    }

    private int notes() {
        return jdbc.sql("select count(*) from mail_note where pool_id = :pool")
                .param("pool", pool.id().value())
                .query(Integer.class)
                .single();
    }

    @Test
    void whoHasNoVerifiedAddressIsToldInAChatFromBeforeAndNotInTheOneThatIsNew() {
        var scan = code(mine, other);
        making.scan(scan, further);

        type(mine, scan, making.told(scan));

        await().untilAsserted(() ->
                assertThat(weChat.sentTo(first)).singleElement().asString().contains("bound a further WeChat"));
        assertThat(weChat.sentTo(further)).noneMatch(message -> message.contains("a further WeChat"));
    }

    @Test
    void whoeverScansTheScreenOfAnotherGetsNothingWithoutTheNumberAndThreeWrongOnesEndIt() {
        var scan = code(mine, other);
        assertThat(type(mine, scan, "1234").body()).contains("Nobody has scanned yet");
        making.scan(scan, further);

        assertThat(type(mine, scan, wrong(scan)).body()).contains("You can try 2 more");
        assertThat(type(mine, scan, "").body()).contains("You can try 1 more");
        var told = making.told(scan);
        assertThat(type(mine, scan, wrong(scan)).body()).contains("This is over");
        assertThat(type(mine, scan, told).body()).contains("This is over");

        assertThat(owner(other, further)).isEmpty();
    }

    @Test
    void thePersonAtTheScreenIsLateWhereAStrangerHasScannedBefore() {
        var scan = code(mine, other);
        making.scan(scan, "o-stranger");
        making.scan(scan, further);

        type(mine, scan, making.told(scan));

        assertThat(owner(other, further)).isEmpty();
    }

    @Test
    void onlyTheLoginThatShowsACodeCanTypeItsNumber() {
        var scan = code(mine, other);
        making.scan(scan, further);
        var theirs = new Browser(port, "/p/" + slug);
        logIn(theirs, request, "o-" + Ids.hex(6));
        var told = making.told(scan);

        assertThat(type(theirs, scan, told).body()).contains("This is over");
        assertThat(theirs.get("/account/bind/" + scan).statusCode()).isEqualTo(410);
        assertThat(theirs.get("/account/bind/" + scan + "/code.png").statusCode())
                .isEqualTo(404);
        assertThat(type(new Browser(port, "/p/" + slug), scan, told).statusCode())
                .isEqualTo(401);

        assertThat(owner(other, further)).isEmpty();
    }

    @Test
    void whatIsSomebodyElsesIsRefusedInTheSameWordsAsWhatIsTooMuch() {
        var theirs = new Browser(port, "/p/" + slug);
        var there = making.request(pool, making.website(pool, "Other", List.of(other.id())), "");
        logIn(theirs, there, further);
        var scan = code(mine, other);
        making.scan(scan, further);
        var second = code(mine, other);
        var third = code(mine, other);
        making.scan(second, "o-" + Ids.hex(6));
        making.scan(third, "o-" + Ids.hex(6));

        var refused = type(mine, scan, making.told(scan));
        type(mine, second, making.told(second));
        var tooMuch = type(mine, third, making.told(third));

        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("cannot be bound").isEqualTo(tooMuch.body());
        assertThat(owner(other, further)).contains(user(theirs));
        assertThat(users.identities(pool.id(), user(mine))).hasSize(2);
    }

    @Test
    void ofManyWeChatsAtOnceAnAccountGetsOneOfEachKind() throws Exception {
        var scans = List.of(code(mine, other), code(mine, other), code(mine, other));
        scans.forEach(scan -> making.scan(scan, "o-" + Ids.hex(6)));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var typed : scans.stream()
                    .map(scan -> threads.submit(() -> type(mine, scan, making.told(scan))))
                    .toList()) {
                assertThat(typed.get().statusCode()).isIn(200, 409);
            }
        }
        assertThat(users.identities(pool.id(), user(mine))).hasSize(2);
    }

    @Test
    void anOldLoginLogsInOnceMoreAndComesBack() {
        clock.move(Duration.ofMinutes(11));

        var asked = bind(mine, other);

        assertThat(asked.statusCode()).isEqualTo(403);
        assertThat(asked.body()).contains("Log in again first");
        var link = LOGIN.matcher(asked.body());
        assertThat(link.find()).isTrue();
        var login = mine.get(link.group(2));
        assertThat(login.statusCode()).isEqualTo(200);
        assertThat(login.body()).contains("Corner shop");
    }

    @Test
    void anotherSiteBeginsAndEndsNothing() {
        for (var path : List.of("/account", "/account/bind/some-scan")) {
            assertThat(mine.submitFrom("cross-site", path, "bind=" + other.identifier() + "&word=1234")
                            .statusCode())
                    .isEqualTo(403);
        }
    }

    @Test
    void whatIsNoWayOfThisPoolOrIsOneAlreadyIsNotBegun() {
        var foreign = shownBy(making.website(making.pool("other" + Ids.hex(4)), "Elsewhere"));
        var had = users.identities(pool.id(), user(mine)).getFirst().appId();
        var mineAlready = connections.all(pool.id()).stream()
                .filter(connection -> connection.appId().equals(had))
                .findAny()
                .orElseThrow();

        for (var way : Arrays.asList(foreign, mineAlready)) {
            assertThat(bind(mine, way).headers().firstValue("Location").orElseThrow())
                    .isEqualTo("/p/" + slug + "/account?lang=en");
        }
    }

    @Test
    void aCodeThatBindsLetsNoBrowserIn() {
        var scan = code(mine, other);
        making.scan(scan, further);
        type(mine, scan, making.told(scan));
        var cookie = Objects.requireNonNull(mine.cookies().get(SessionKey.COOKIE));
        var key = BrowserKey.of(Digest.of("account-code " + cookie).value());

        assertThat(redeem.redeem(pool.id(), new ScanId(scan), key))
                .isEqualTo(new Redemption.Refused(Redemption.Refusal.UNKNOWN));
    }

    @Test
    void whoeverScannedAndSaysThatItWasNotThemHasItTakenBack() {
        var scan = code(mine, other);
        making.scan(scan, further);
        type(mine, scan, making.told(scan));
        assertThat(owner(other, further)).isPresent();
        var phone = new Browser(port, "/p/" + slug);

        var link = making.link(scan, Purpose.DISOWN);
        assertThat(phone.get(link).statusCode()).isEqualTo(200);
        assertThat(phone.submit(link, "answer=not-me").statusCode()).isEqualTo(200);

        assertThat(owner(other, further)).isEmpty();
    }

    @Test
    void aCodeThatIsDisownedBindsNothingMore() {
        var scan = code(mine, other);
        making.scan(scan, further);
        var told = making.told(scan);
        disown.disown(pool.id(), new ScanId(scan));

        assertThat(type(mine, scan, told).statusCode()).isEqualTo(410);
        assertThat(owner(other, further)).isEmpty();
    }
}
