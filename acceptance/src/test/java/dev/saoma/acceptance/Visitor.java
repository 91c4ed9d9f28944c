package dev.saoma.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext.ClearCookiesOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.LocatorOptions;
import com.microsoft.playwright.Page.WaitForResponseOptions;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.assertions.LocatorAssertions.HasAttributeOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import java.util.List;
import java.util.regex.Pattern;

/// A person at a browser: the sample website and the hosted login page, by what is seen and pressed there.
final class Visitor {

    /// Long, because a server may be starting meanwhile; no test waits for it to pass.
    private static final double PATIENCE_MILLIS = 60_000;

    private static final Pattern SCANS = Pattern.compile("/login/scans$");

    /// Where websites that nobody runs have their visitors sent, with a code.
    private static final Pattern BACK = Pattern.compile("^https://www\\.example\\.org/callback\\?.*code=");

    private final Page page;
    private final RunFile addresses;
    private final Phone phone;

    Visitor(Page page, RunFile addresses, Phone phone) {
        this.page = page;
        this.addresses = addresses;
        this.phone = phone;
    }

    Page page() {
        return page;
    }

    /// From the website to the login page with a code on it.
    Visitor wantsToLogIn() {
        opensTheWebsite();
        pressesLogIn();
        seesLoginPage("waiting");
        return this;
    }

    /// The same for a website that is registered and that nobody runs.
    ///
    /// @param clientId one whose visitors come back to `https://www.example.org/callback`
    Visitor wantsToLogInAt(String clientId) {
        return opensTheLoginPage(Console.loginAddress(addresses.issuer(), clientId));
    }

    /// @param address where a website sends its visitors
    Visitor opensTheLoginPage(String address) {
        page.navigate(address);
        seesLoginPage("waiting");
        return this;
    }

    /// Is let in by that, and sent back to a website that nobody runs.
    void comesBackAfter(Runnable what) {
        page.waitForRequest(BACK, what);
    }

    /// Opens one of the ways to log in that the page offers, and sees a code there.
    Visitor choosesTheTab(int number) {
        page.waitForResponse(SCANS, () -> page.locator("[role=tab]").nth(number).click());
        seesLoginPage("waiting");
        seesThePictureOfTheCode();
        return this;
    }

    /// A mini program's code is a picture, which is there a moment later. (The page's policy lets no script be
    /// evaluated
    /// again and again, as `waitForFunction` does.)
    void seesThePictureOfTheCode() {
        page.locator("#code img").evaluate("picture => picture.decode()");
    }

    /// Closes the browser. First nothing is shown any more: a page that asks for something just then would be answered
    /// when it is gone.
    void leaves() {
        page.navigate("about:blank");
        page.context().close();
    }

    void opensTheWebsite() {
        page.navigate(addresses.sample());
    }

    void pressesLogIn() {
        page.locator("#login").click();
    }

    /// The one button that the login page shows when it needs an answer.
    void pressesTheButton() {
        page.locator("#actions button").click();
    }

    /// The button of a page whose browser runs no script. Who somebody new is, is found out a moment after they have
    /// scanned, and until then the page has them press again.
    void pressesOnWithoutScript() {
        Locator button = page.locator(".plain button");
        Locator subject = page.locator("#subject");
        Patience.until("a login without a script", () -> {
            if (button.isVisible()) {
                button.click();
            }
            return subject.isVisible();
        });
    }

    void losesTheCookie(String name) {
        page.context().clearCookies(new ClearCookiesOptions().setName(name));
    }

    /// @param view what the login page calls what it shows: `waiting`, `confirmed`, `expired`, …
    void seesLoginPage(String view) {
        assertThat(card()).hasAttribute("data-view", view, new HasAttributeOptions().setTimeout(PATIENCE_MILLIS));
    }

    /// Reads the code on the screen as a phone does: from a picture of the page.
    String codeOnScreen() {
        seesLoginPage("waiting");
        return phone.decode(Pictures.of(page));
    }

    /// The id of a new scan that the login page waits for, which only this browser may use.
    String scanId() {
        FirstCode.leaveOut(page);
        Response answer = page.waitForResponse(SCANS, page::reload);
        seesLoginPage("waiting");
        return Json.read(answer.text()).path("id").asString();
    }

    void waitsForTheNextCode() {
        page.waitForResponse(SCANS, new WaitForResponseOptions().setTimeout(2 * PATIENCE_MILLIS), () -> {});
        seesLoginPage("waiting");
    }

    /// Calls the login page's own addresses from the login page, with the cookie of this browser.
    int status(String method, String path) {
        Object status = page.evaluate("""
                async ([method, path]) => {
                  const data = JSON.parse(document.getElementById('page').textContent);
                  const body = method === 'POST' ? JSON.stringify({ request: data.request }) : undefined;
                  const headers = body === undefined ? {} : { 'content-type': 'application/json' };
                  const answer = await fetch(data.scans + path, { method, headers, body });
                  await answer.body?.cancel();
                  return answer.status;
                }
                """, List.of(method, path));
        return ((Number) status).intValue();
    }

    /// The number that the login page asks to be sent from the phone.
    String numberOnScreen() {
        seesLoginPage("asking-number");
        return page.locator("#code .number").textContent();
    }

    /// The visitor's `sub`, once the website shows it.
    String seesThatTheyAreLoggedIn() {
        Locator subject = page.locator("#subject");
        try {
            assertThat(subject).isVisible(new IsVisibleOptions().setTimeout(PATIENCE_MILLIS));
        } catch (AssertionError e) {
            throw new AssertionError("The visitor is not logged in, but " + whereabouts(), e);
        }
        return subject.textContent();
    }

    /// Where the visitor is, without what an address has of secrets.
    private String whereabouts() {
        Object view = page.evaluate("document.getElementById('card')?.dataset.view ?? document.title");
        return "at " + page.url().replaceAll("\\?.*", "") + ", which shows: " + view;
    }

    /// Comes to the website as somebody new to it, and tells whether Saoma asks for a scan.
    boolean hasToScanAgain() {
        losesTheCookie("WEBSITE_SESSION");
        opensTheWebsite();
        pressesLogIn();
        assertThat(page.locator("#card, #subject").first())
                .isVisible(new IsVisibleOptions().setTimeout(PATIENCE_MILLIS));
        return card().isVisible();
    }

    /// A claim in the website's table.
    String claim(String name) {
        return page.locator(
                        "tr", new LocatorOptions().setHas(page.locator("th", new LocatorOptions().setHasText(name))))
                .locator("td")
                .textContent();
    }

    void logsOut() {
        page.locator("#logout").click();
        assertThat(page.locator("#login")).isVisible(new IsVisibleOptions().setTimeout(PATIENCE_MILLIS));
    }

    private Locator card() {
        return page.locator("#card");
    }
}
