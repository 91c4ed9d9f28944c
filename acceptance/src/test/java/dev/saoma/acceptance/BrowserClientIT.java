package dev.saoma.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.WaitForConsoleMessageOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.HasAttributeOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Pages without a server, by `oidc-client-ts` as it comes from npm, set up as `docs/clients/browser.md` says.
@SharedSaoma
final class BrowserClientIT {

    private final SaomaUnderTest saoma;
    private final Browsers browsers;
    private final Phone phone;

    @TempDir
    private Path folder;

    BrowserClientIT(SaomaUnderTest saoma, Browsers browsers, Phone phone) {
        this.saoma = saoma;
        this.browsers = browsers;
        this.phone = phone;
    }

    @Test
    void byRedirectAndOutAgain() {
        try (Program _ = website(Map.of())) {
            Visitor visitor = visitorAt(ClientPage.BROWSER.address());
            logsInByRedirect(visitor, "visitor by redirect");
            assertThat(visitor.page().locator("#name")).not().isEmpty();

            visitor.page().locator("#logout").click();
            visitor.page().locator("#redirect").click();

            visitor.seesLoginPage("waiting");
        }
    }

    @Test
    void inAPopupWhileThePageStaysAndOutAgain() {
        try (Program _ = website(Map.of())) {
            Visitor visitor = visitorAt(ClientPage.BROWSER.address());
            logsInByPopup(visitor, "visitor by popup");

            Page page = visitor.page();
            Page popup = page.waitForPopup(() -> page.locator("#logout-popup").click());
            assertThat(page.locator("#redirect")).isVisible();
            Patience.until("the popup closes", () -> closed(page, popup));
            page.locator("#redirect").click();

            visitor.seesLoginPage("waiting");
        }
    }

    @Test
    void silentlyByRefreshTokenAndInAHiddenFrame() {
        try (Program _ = website(Map.of())) {
            Visitor visitor = visitorAt(ClientPage.BROWSER.address());
            logsInByRedirect(visitor, "visitor who stays");

            renews(visitor.page(), "#renew", "1");
            renews(visitor.page(), "#renew", "2");
            renews(visitor.page(), "#renew-in-frame", "3");
        }
    }

    /// To a browser, `127.0.0.1` and `localhost` are two sites: a cookie of the one is a third party's to the other.
    @Test
    void onAnotherSiteWithoutThirdPartyCookies() {
        try (Program _ = website(Map.of())) {
            Visitor visitor = visitorAt("http://127.0.0.1:" + ClientPage.BROWSER.port());
            logsInByPopup(visitor, "visitor of another site");

            Page page = visitor.page();
            renews(page, "#renew", "1");
            page.locator("#renew-in-frame").click();
            assertThat(page.locator("#problem")).hasText("login_required");
            renews(page, "#renew", "2");
        }
    }

    @Test
    void isolatedFromOtherOrigins() {
        try (Program _ = website(Map.of("ISOLATED", "yes"))) {
            Visitor visitor = visitorAt(ClientPage.BROWSER.address());
            assertThat(visitor.page().evaluate("crossOriginIsolated")).isEqualTo(true);
            logsInByPopup(visitor, "isolated visitor by popup");
            renews(visitor.page(), "#renew", "1");
            renews(visitor.page(), "#renew-in-frame", "2");
            visitor.page().locator("#logout").click();

            logsInByRedirect(visitor, "isolated visitor by redirect");
        }
    }

    /// Without a library: the page hears the answer by `web_message`. It is isolated from other origins, which lets
    /// fewest frames through.
    @Test
    void inAFrameOfAListedPageAndInNoOther() {
        try (Program _ = website(Map.of("ISOLATED", "yes"))) {
            Visitor visitor = visitorAt(ClientPage.BROWSER.address());
            Page page = visitor.page();
            frames(page);
            assertThat(page.frameLocator("iframe").locator("#card"))
                    .hasAttribute("data-view", "waiting", new HasAttributeOptions().setTimeout(60_000));

            phone.scanAndFollow(phone.newPerson("visitor in a frame"), phone.decode(Pictures.of(page)));

            assertThat(page.locator("#told"))
                    .hasText("authorization_response with a code", new HasTextOptions().setTimeout(60_000));

            Page other =
                    visitorAt("http://127.0.0.1:" + ClientPage.BROWSER.port()).page();
            other.waitForConsoleMessage(
                    new WaitForConsoleMessageOptions()
                            .setPredicate(
                                    said -> said.text().contains("frame-ancestors " + ClientPage.BROWSER.address())),
                    () -> frames(other));
        }
    }

    /// Puts the login page into a frame of that page, and the answer beside it.
    private void frames(Page page) {
        page.evaluate(
                """
                async ([address, client]) => {
                  const told = Object.assign(document.createElement('p'), { id: 'told' });
                  document.body.append(told);
                  addEventListener('message', ({ origin, data }) => {
                    const fits = origin === new URL(address).origin && data.response.state === 'mine';
                    told.textContent = `${fits ? data.type : 'stranger'} with ${data.response.code ? 'a code' : data.response.error}`;
                  });
                  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode('v'.repeat(43)));
                  const challenge = btoa(String.fromCharCode(...new Uint8Array(digest)))
                    .replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
                  const asked = new URLSearchParams({
                    client_id: client, response_type: 'code', response_mode: 'web_message', scope: 'openid', state: 'mine',
                    redirect_uri: 'http://localhost:PORT/callback.html', display: 'popup',
                    code_challenge: challenge, code_challenge_method: 'S256' });
                  const frame = Object.assign(document.createElement('iframe'), { src: `${address}/auth?${asked}` });
                  frame.style = 'width: 480px; height: 720px; border: 0';
                  document.body.replaceChildren(frame, told);
                }""".replace("PORT", Integer.toString(ClientPage.BROWSER.port())),
                List.of(saoma.addresses().issuer(), ClientPage.BROWSER.registered("client-id")));
    }

    /// Any page may call what programs without a browser call, but nothing counts there that the browser adds.
    @Test
    void aPageThatIsRegisteredNowhereGetsNothingByACookie() {
        try (Program _ = website(Map.of())) {
            Visitor visitor = visitorAt(ClientPage.BROWSER.address());
            logsInByRedirect(visitor, "visitor of a foreign page");
            visitor.opensTheWebsite();

            assertThat(asksWhoItIs(visitor.page(), "omit")).isEqualTo(401);
            assertThat(asksWhoItIs(visitor.page(), "include")).isEqualTo("not told");
        }
    }

    private Object asksWhoItIs(Page page, String credentials) {
        return page.evaluate(
                "([address, credentials]) => fetch(address, {credentials}).then(it => it.status, () => 'not told')",
                List.of(saoma.addresses().issuer() + "/me", credentials));
    }

    private void logsInByRedirect(Visitor visitor, String name) {
        visitor.page().locator("#redirect").click();
        phone.scanAndFollow(phone.newPerson(name), visitor.codeOnScreen());
        visitor.page().waitForURL(ClientPage.BROWSER.address() + "/");
        assertThat(visitor.seesThatTheyAreLoggedIn()).matches("[0-9a-f]{24}");
    }

    private void logsInByPopup(Visitor visitor, String name) {
        Page page = visitor.page();
        Page popup = page.waitForPopup(() -> page.locator("#popup").click());
        String code = new Visitor(popup, saoma.addresses(), phone).codeOnScreen();

        phone.scanAndFollow(phone.newPerson(name), code);

        assertThat(visitor.seesThatTheyAreLoggedIn()).matches("[0-9a-f]{24}");
        Patience.until("the popup closes", () -> closed(page, popup));
    }

    /// Playwright hears of the browser while it is asked something.
    private static boolean closed(Page page, Page popup) {
        page.evaluate("0");
        return popup.isClosed();
    }

    private static void renews(Page page, String button, String times) {
        page.locator(button).click();
        assertThat(page.locator("#renewals")).hasText(times);
        assertThat(page.locator("#problem")).isEmpty();
    }

    private Visitor visitorAt(String address) {
        Visitor visitor = browsers.visitor(saoma);
        visitor.page().navigate(address + "/");
        return visitor;
    }

    /// The pages of the sample, with the addresses of this run.
    private Program website(Map<String, String> more) {
        Path pages = Launcher.HOME.resolve("samples/browser/public");
        try (Stream<Path> files = Files.list(pages)) {
            for (Path file : files.toList()) {
                String text = ClientPage.withAddresses(Files.readString(file), saoma);
                Files.writeString(folder.resolve(file.getFileName()), text);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> environment = new HashMap<>(more);
        environment.put("FOLDER", folder.toString());
        environment.put("PORT", Integer.toString(ClientPage.BROWSER.port()));
        return NodeProgram.start("browser", "serve.js", folder, ClientPage.BROWSER.port(), environment);
    }
}
