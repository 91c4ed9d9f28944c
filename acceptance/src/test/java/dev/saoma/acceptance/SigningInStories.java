package dev.saoma.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.saoma.acceptance.Console.heading;
import static dev.saoma.acceptance.Console.press;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/// How developers come into the console, and what they do with their own account. The first makes the account
/// that all others sign in with.
interface SigningInStories extends Console {

    @Test
    @Order(1)
    default void fromTheLinkInTheLogToAPushInTheLiveJournal() {
        Page page = browsers().visitor(saoma()).page();
        page.navigate(saoma().addresses().firstAccount());
        page.getByLabel("E-mail address").fill(Console.EMAIL);
        hasNoBarrier(page, "the first account");
        page.getByLabel("New password").fill(Console.PASSWORD);
        page.getByLabel("The password once more").fill(Console.PASSWORD);
        press(page, "Make the account");
        heading(page, "Getting started").waitFor();
        assertThat(page.getByText("4 of 6")).isVisible();

        page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("Demo official account"))
                .click();
        assertThat(page.getByText(Pattern.compile("^Verified "))).isVisible();
        page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("Journal").setExact(true))
                .click();
        assertThat(page.getByText("Live", new Page.GetByTextOptions().setExact(true)))
                .isVisible();

        Phone phone = saoma().phone();
        phone.follow(phone.newPerson("somebody new"));
        Locator row = page.getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHasText("event/subscribe"));
        assertThat(row).isVisible();
        row.getByRole(AriaRole.BUTTON).click();
        assertThat(page.getByText("Step by step")).isVisible();
    }

    @Test
    @Order(2)
    default void theLinkIsSpentAndAWrongPasswordIsRefused() {
        Page page = browsers().visitor(saoma()).page();
        page.navigate(saoma().addresses().firstAccount());
        assertThat(page.getByText("link-spent")).isVisible();
        hasNoBarrier(page, "a link that was used");

        press(page, "Sign in");
        page.getByLabel("E-mail address").fill(Console.EMAIL);
        page.getByLabel("Password").fill("not the password");
        press(page, "Sign in");
        assertThat(page.getByText("sign-in-refused")).isVisible();
        hasNoBarrier(page, "a password that is refused");
    }

    @Test
    @Order(2)
    default void whatWasTypedStaysWhereTheSessionEndsAndWhereTheNetworkIsAway() {
        Page page = signedIn(Look.DESKTOP);
        page.navigate(address("/applications/new"));
        Locator name = page.getByLabel("Name", new Page.GetByLabelOptions().setExact(true));
        name.fill("A shop that is not made");
        page.getByLabel("Addresses to come back to").fill("https://shop.example.org/back");
        page.context().clearCookies();
        press(page, "Create");
        assertThat(page.getByText("You are signed out.")).isVisible();
        assertThat(name).isHidden();
        hasNoBarrier(page, "sign in again");
        page.getByLabel("Password").fill(Console.PASSWORD);
        press(page, "Sign in");
        assertThat(name).isVisible();
        assertThat(name).hasValue("A shop that is not made");

        page.context().setOffline(true);
        press(page, "Create");
        assertThat(page.getByText("unreachable")).isInViewport();
        hasNoBarrier(page, "without a network");
        assertThat(name).hasValue("A shop that is not made");
    }

    /// A drawer stands beside the page, and above it.
    @Test
    @Order(2)
    default void nothingOfADrawerIsShownWhileSomebodySignsInAboveIt() {
        Page page = signedIn(Look.DESKTOP);
        page.navigate(address("/users"));
        press(page, "New user");
        Locator name = page.getByRole(AriaRole.DIALOG).getByLabel("Name", exactly());
        name.fill("Somebody who is not entered");
        page.context().clearCookies();
        press(page, "Save");
        assertThat(page.getByText("You are signed out.")).isVisible();
        assertThat(name).isHidden();
        hasNoBarrier(page, "sign in above a drawer");
        page.getByLabel("Password").first().fill(Console.PASSWORD);
        page.keyboard().press("Enter");
        assertThat(name).isVisible();
        assertThat(name).hasValue("Somebody who is not entered");
    }

    private static Locator.GetByLabelOptions exactly() {
        return new Locator.GetByLabelOptions().setExact(true);
    }

    @Test
    @Order(4)
    default void aPasskeyTakesThePlaceOfThePassword() {
        Page page = signedIn(Look.DESKTOP);
        CDPSession devTools = page.context().newCDPSession(page);
        devTools.send("WebAuthn.enable");
        JsonObject device = new JsonObject();
        device.addProperty("protocol", "ctap2");
        device.addProperty("transport", "internal");
        for (String what : new String[] {"hasResidentKey", "hasUserVerification", "isUserVerified"}) {
            device.addProperty(what, true);
        }
        JsonObject options = new JsonObject();
        options.add("options", device);
        devTools.send("WebAuthn.addVirtualAuthenticator", options);
        page.navigate(saoma().addresses().console() + "account");
        press(page, "Add a passkey");
        page.getByLabel("Name of the passkey").fill("This laptop");
        hasNoBarrier(page, "name-passkey");
        press(page, "Make it on this device");
        assertThat(page.getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHasText("This laptop")))
                .isVisible();
        hasNoBarrier(page, "account");

        page.context().clearCookies();
        page.navigate(saoma().addresses().console() + "account");
        heading(page, "Sign in to the console").waitFor();
        press(page, "Use a passkey");
        heading(page, "Your account").waitFor();
        press(page, "Remove the passkey This laptop");
        assertThat(page.getByText("This laptop")).hasCount(0);
    }

    @Test
    @Order(5)
    default void aSecondFactorIsAskedForAfterThePassword() {
        Page page = signedIn(Look.DESKTOP);
        page.navigate(saoma().addresses().console() + "account");
        press(page, "Add a second factor");
        Locator secret = page.locator(".ant-modal .copyable code");
        secret.waitFor();
        hasNoBarrier(page, "second-factor");
        AuthenticatorApp app = new AuthenticatorApp(secret.textContent());
        page.getByLabel("Code that the app shows").fill(app.code(0));
        press(page, "Turn on");
        page.getByText("I have kept them").waitFor();
        String recovery = page.locator(".ant-modal .copyable code").last().textContent();
        hasNoBarrier(page, "recovery-codes");
        press(page, "I have kept them");

        Locator code = asksForTheSecondFactor(page);
        code.fill(app.code(1));
        hasNoBarrier(page, "second-step");
        press(page, "Sign in");
        heading(page, "Your account").waitFor();
        assertThat(page.getByText("10 recovery codes are left")).isVisible();
        String spent = recovery.lines().findFirst().orElseThrow();
        assertThat(page.getByText(spent)).hasCount(0);

        asksForTheSecondFactor(page).fill(spent); // as whose phone is lost
        press(page, "Sign in");
        heading(page, "Your account").waitFor();
        assertThat(page.getByText("9 recovery codes are left")).isVisible();
        asksForTheSecondFactor(page).fill(spent);
        press(page, "Sign in");
        assertThat(page.getByText("code-refused")).isVisible();
        hasNoBarrier(page, "a code that was used");
        code.fill(recovery.lines().skip(1).findFirst().orElseThrow());
        press(page, "Sign in");
        heading(page, "Your account").waitFor();
        press(page, "Remove the second factor");
        assertThat(page.getByText("Add a second factor")).isVisible();
    }

    @Test
    default void whoIsStillSignedInElsewhereEndsThatFromHere() {
        Page elsewhere = signedIn(Look.DESKTOP);
        Page page = signedIn(Look.DESKTOP);
        page.navigate(saoma().addresses().console() + "account");
        press(page, "End all others");
        assertThat(page.getByText("End all others")).hasCount(0);
        elsewhere.reload();
        heading(elsewhere, "Sign in to the console").waitFor();
        page.reload();
        heading(page, "Your account").waitFor();
    }

    /// Where somebody is who has given the password alone; the field for the code.
    private Locator asksForTheSecondFactor(Page page) {
        page.context().clearCookies();
        page.navigate(saoma().addresses().console() + "account");
        page.getByLabel("E-mail address").fill(Console.EMAIL);
        page.getByLabel("Password").fill(Console.PASSWORD);
        press(page, "Sign in");
        return page.getByLabel("Code", new Page.GetByLabelOptions().setExact(true));
    }
}
