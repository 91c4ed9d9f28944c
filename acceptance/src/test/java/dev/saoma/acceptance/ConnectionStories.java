package dev.saoma.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.saoma.acceptance.Console.heading;
import static dev.saoma.acceptance.Console.link;
import static dev.saoma.acceptance.Console.press;
import static dev.saoma.acceptance.Console.typesTheName;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/// Connections are made, and found on the login page.
interface ConnectionStories extends Console {

    @Test
    @Order(2)
    default void aConnectionIsMadeByTheFormCheckedByWeChatDeletedByItsNameAndHadBack() {
        Page page = signedIn(Look.DESKTOP);
        page.navigate(address("/connections"));
        press(page, "Create social connection");
        press(page, "Choose a login mode");
        heading(page, "Choose how people log in").waitFor();
        press(page, "Add");
        page.getByLabel("Identifier").fill("second");
        press(page, "Create");
        assertThat(page.getByText("A display name is needed, of at most 100 characters, none of them invisible."))
                .isVisible();

        AccountSecrets account = saoma().phone().newAccount("The second account");
        page.getByLabel("Display name").fill("The second account");
        page.getByLabel("AppID").fill(account.appId());
        page.getByLabel("AppSecret").fill(account.appSecret());
        generatesTokenAndKey(page);
        press(page, "Create");
        heading(page, "The second account").waitFor();
        assertThat(page.getByText("Waiting for WeChat's check …")).isVisible();
        List<String> pasted = page.locator(".copyable code").allTextContents();
        new Phone(saoma().addresses().simulator(), account.appId())
                .ownerSets(
                        Map.of("callbackUrl", pasted.get(0), "token", pasted.get(1), "encodingAesKey", pasted.get(2)));
        assertThat(page.getByText(Pattern.compile("^Verified "))).isVisible();

        link(page, "Server mode");
        page.getByText("Mode 2: WeChat calls your server").click();
        press(page, "Make a secret");
        assertThat(page.getByText("The secret is shown this once, here and below. Copy it now."))
                .isVisible();
        hasNoBarrier(page, "a forwarder's configuration");

        link(page, "Settings");
        press(page, "Delete connection");
        typesTheName(page, "official-account", "second");
        assertThat(page.getByText("The second account was deleted.")).isVisible();
        assertThat(page.locator("a[href$='/second']")).hasCount(0);
        hasNoBarrier(page, "a connection that was deleted");
        press(page, "Undo");
        assertThat(page.locator("a[href$='/second']")).isVisible();
    }

    @Test
    @Order(2)
    default void aMiniProgramIsMadeWithALogoAndIsATabOfTheLoginPage() throws IOException {
        Page page = signedIn(Look.DESKTOP);
        page.navigate(address("/connections/new/mini-program"));
        page.getByLabel("Identifier").fill("second-program");
        page.getByLabel("Display name").fill("The second program");
        page.locator("input[type=file]").setInputFiles(new FilePayload("logo.png", "image/png", logo()));
        page.getByLabel("Mini program ID (AppID)").fill("wx00000000000000bb");
        page.getByLabel("Mini program secret (AppSecret)").fill("0123456789abcdef0123456789abcdef");
        press(page, "Create");
        heading(page, "The second program").waitFor();
        assertThat(page.locator("img[src*='/mini-programs/second-program/logo']"))
                .isVisible();

        String clientId =
                Console.makesApplication(page, saoma().addresses().poolId(), "With two tabs", "official-account");
        page.navigate(address("/connections/second-program/applications"));
        page.getByLabel("Offer at With two tabs").click();
        assertThat(page.getByText("· The second program")).isVisible();

        Page login = browsers().visitor(saoma()).page();
        login.navigate(Console.loginAddress(saoma().addresses().issuer(), clientId));
        assertThat(login.locator("[role=tab]").nth(1)).hasText("The second program");
    }

    @Test
    @Order(3) // later applications are offered the account that is made here
    default void thePeopleOfAnAccountThatMovedAreKnownAgain() {
        Phone phone = saoma().phone();
        Visitor visitor = browsers().visitor(saoma()).wantsToLogIn();
        phone.scanAndFollow(phone.newPerson("of the former account"), visitor.codeOnScreen());
        String user = visitor.seesThatTheyAreLoggedIn();
        Phone.Account account = phone.accountMovesTo("The new owner's account");

        Page page = signedIn(Look.DESKTOP);
        page.navigate(address("/connections/new/official-account"));
        page.getByLabel("Display name").fill("The new owner's account");
        page.getByLabel("Identifier").fill("new-owner");
        page.getByLabel("AppID").fill(account.appId());
        page.getByLabel("AppSecret").fill(account.appSecret());
        generatesTokenAndKey(page);
        press(page, "Create");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Moved account"))
                .click();
        page.getByLabel("AppID of the former account").fill(account.formerAppId());
        page.keyboard().press("Enter");
        press(page, "Try it");
        assertThat(page.getByText("The trial is over. Nothing was changed.")).isVisible();
        hasNoBarrier(page, "a trial of moving");
        press(page, "Move them");
        page.getByRole(AriaRole.DIALOG).getByRole(AriaRole.TEXTBOX).fill("new-owner");
        page.keyboard().press("Enter");
        assertThat(page.getByText("Done. Known here now")).isVisible();

        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Identities"))
                .click();
        assertThat(page.locator("tbody a[href$='" + user + "']")).isVisible();
    }

    /// By keyboard: what is told of the fields above comes and goes meanwhile, and a button that moves takes no
    /// click.
    private static void generatesTokenAndKey(Page page) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Generate Token and key"))
                .press("Enter");
        assertThat(page.getByLabel("EncodingAESKey", new Page.GetByLabelOptions().setExact(true)))
                .hasValue(Pattern.compile("[0-9A-Za-z]{43}"));
    }

    private static byte[] logo() throws IOException {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(64, 64, BufferedImage.TYPE_INT_RGB), "png", png);
        return png.toByteArray();
    }
}
