package dev.saoma.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// The console in a browser of its own, for stories about it: whose they are, and what people do with a page.
interface Console {

    String EMAIL = "developer@example.org";
    String PASSWORD = "eleven blue kettles";

    SaomaUnderTest saoma();

    Browsers browsers();

    Axe axe();

    /// A browser in which the developer is signed in.
    default Page signedIn(Look look) {
        Page page = browsers().visitor(saoma(), look).page();
        page.navigate(saoma().addresses().console());
        page.locator("input[type=email]").fill(EMAIL);
        page.locator("input[type=password]").fill(PASSWORD);
        page.locator("button[type=submit]").click();
        page.waitForURL("**/console/pools/**");
        return page;
    }

    /// What the page shows keeps nobody out, neither in English and light nor in Chinese and dark: as it stands, with
    /// nothing loaded anew.
    default void hasNoBarrier(Page page, String name) {
        axe().findsNoBarrier(page, name);
        becomes(page, Look.DESKTOP_DARK);
        axe().findsNoBarrier(page, name + " " + Look.DESKTOP_DARK);
        becomes(page, Look.DESKTOP);
    }

    /// By the button at the top, which may be out of sight behind what is being asked.
    private static void becomes(Page page, Look look) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(look.colours));
        page.locator("button[lang=" + look.language + "]").first().dispatchEvent("click");
        Locator whole = page.locator("html");
        assertThat(whole).hasAttribute("lang", look.language);
        assertThat(whole).hasCSS("color-scheme", look.colours.name().toLowerCase(Locale.ROOT));
    }

    /// Another account at WeChat, connected by the developer who is signed in, and verified there.
    default OwnAccount connects(Page page, String identifier, String name) {
        return connects(page, saoma().addresses().poolId(), identifier, name);
    }

    /// The same in another pool.
    default OwnAccount connects(Page page, String pool, String identifier, String name) {
        AccountSecrets account = saoma().phone().newAccount(name);
        String serverUrl = asks(
                        page,
                        "POST",
                        "/pools/" + pool + "/connections",
                        Map.of(
                                "identifier", identifier,
                                "displayName", name,
                                "appId", account.appId(),
                                "appSecret", account.appSecret(),
                                "token", account.token(),
                                "encodingAesKey", account.encodingAesKey(),
                                "messageMode", "safe"))
                .path("serverUrl")
                .asString();
        Phone phone = new Phone(saoma().addresses().simulator(), account.appId());
        phone.callsFromNowOn(serverUrl);
        return new OwnAccount(account, serverUrl, phone);
    }

    /// The page in each look, one after the other; at the end in the one that it came in.
    static void inEachLook(Page page, Consumer<Look> seen) {
        for (Look look : List.of(Look.NARROW_DARK, Look.NARROW, Look.DESKTOP_DARK, Look.DESKTOP)) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(look.colours));
            page.setViewportSize(look.width, look.height);
            page.evaluate(
                    "language => localStorage.setItem('saoma-language', language)", look.language.substring(0, 2));
            page.reload();
            seen.accept(look);
        }
    }

    /// Of a page of the pool.
    default String address(String path) {
        return saoma().addresses().console() + "pools/main" + path;
    }

    /// Asks the admin API as whoever is signed in there.
    ///
    /// @param body null for none
    static JsonNode asks(Page page, String method, String path, @Nullable Object body) {
        Object answer = page.evaluate("""
                async ([method, path, body]) => {
                  const me = await (await fetch('/api/v1/me')).json();
                  const headers = { 'Content-Type': 'application/json', 'X-CSRF-Token': me.csrfToken };
                  const answer = await fetch('/api/v1' + path, { method, headers, ...(body ? { body } : {}) });
                  if (!answer.ok) throw new Error(`${method} ${path}: ${await answer.text()}`);
                  return answer.text();
                }
                """, List.of(method, path, body == null ? "" : Json.write(body)));
        return Json.read((String) answer);
    }

    /// Makes an application that offers the connection, for {@link #loginAddress}; its `client_id`.
    static String makesApplication(Page page, String pool, String name, String connection) {
        return asks(
                        page,
                        "POST",
                        "/pools/" + pool + "/applications",
                        Map.of(
                                "name",
                                name,
                                "kind",
                                "single-page",
                                "connections",
                                List.of(connection),
                                "redirectUris",
                                List.of("https://www.example.org/callback")))
                .at("/application/clientId")
                .asString();
    }

    /// Where a website sends its visitors that comes back to `https://www.example.org/callback`.
    static String loginAddress(String issuer, String clientId) {
        return issuer + "/auth?response_type=code&scope=openid&client_id=" + clientId
                + "&redirect_uri=https%3A%2F%2Fwww.example.org%2Fcallback&state=x&code_challenge_method=S256"
                + "&code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";
    }

    static void press(Page page, String button) {
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(button))
                .first()
                .click();
    }

    static Locator heading(Page page, String title) {
        return page.getByRole(
                AriaRole.HEADING, new GetByRoleOptions().setName(title).setExact(true));
    }

    /// By keyboard: a list that is still unfolding takes no click.
    static void choose(Page page, String label, String option) {
        Locator box = page.getByRole(
                AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName(label).setExact(true));
        Locator list = page.locator(".ant-select-dropdown:visible");
        Locator active = list.locator(".ant-select-item-option-active");
        box.press("ArrowDown");
        Patience.until(option + " can be chosen", () -> {
            boolean found = active.count() == 1 && active.textContent().contains(option);
            if (!found) {
                box.press("ArrowDown");
            }
            return found;
        });
        assertThat(list.locator("[role=listbox]")).hasAccessibleName(label);
        box.press("Enter");
        assertThat(box).hasAttribute("aria-expanded", "false");
        assertThat(list).hasCount(0);
    }

    static void link(Page page, String name) {
        page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName(name).setExact(true))
                .click();
    }

    /// In a dialog that asks for a name; it takes no other.
    static void typesTheName(Page page, String other, String name) {
        Locator dialog = page.getByRole(AriaRole.DIALOG);
        Locator field = dialog.getByLabel("The name");
        Locator done = dialog.locator(".ant-btn-dangerous");
        field.fill(other);
        assertThat(done).isDisabled();
        field.fill(name);
        done.click();
        assertThat(dialog).hasCount(0);
    }
}
