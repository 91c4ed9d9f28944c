package dev.saoma.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.saoma.acceptance.Console.inEachLook;
import static dev.saoma.acceptance.Console.press;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/// What an account says by itself, as it is written and as it is read.
interface ChatStories extends Console {

    @Test
    @Order(2)
    default void thePhoneReadsWhatThePreviewShowedBesideTheForm() {
        Page page = signedIn(Look.DESKTOP);
        Phone phone = connects(page, "talkative", "花店 & Co").phone();
        page.navigate(address("/connections/talkative/replies"));
        Locator preview = page.getByRole(AriaRole.LOG);
        assertThat(preview.getByText("Nothing is said.")).isVisible();
        page.getByText("A text", new Page.GetByTextOptions().setExact(true))
                .first()
                .click();
        Locator welcome = page.getByLabel("Text in Chinese").first();
        welcome.fill("欢迎来到{acount}！");
        assertThat(page.getByText("There is no such placeholder here.")).isVisible();
        welcome.fill("欢迎来到{account}！🌷\n<b>新用户</b>：<a href=\"https://www.example.org/\">看看</a>");
        page.getByLabel("Text in English").first().fill("Welcome to {account}! 🌷");
        Locator greeting = preview.locator(".bubble").first();
        assertThat(greeting).hasText("Welcome to 花店 & Co! 🌷");

        Locator afterLogin = page.getByLabel("Text in English").last();
        afterLogin.fill("You are in.");
        Locator beside = page.locator(".ant-form-item-explain-error");
        assertThat(beside).containsText("A login reply needs {link}");
        press(page, "Save");
        assertThat(page.getByText("invalid-fields")).isVisible();
        hasNoBarrier(page, "a reply without the link that it needs");
        afterLogin.fill("You are in at {host}. Not you? {link}");
        assertThat(preview.locator(".bubble").last()).containsText("You are in at www.example.com. Not you? ");
        assertThat(beside).hasCount(0);
        press(page, "Save");
        assertThat(page.getByText("Saved")).isVisible();

        inEachLook(page, look -> {
            assertThat(greeting).isVisible();
            axe().findsNoBarrier(page, "replies " + look);
            Pictures.take(page, "console-replies-written", look);
        });
        page.locator(".ant-segmented-item").first().click();
        assertThat(greeting).containsText("看看");
        String seen = greeting.textContent();
        Phone.Person person = phone.newPerson("somebody who is greeted");
        phone.follow(person);
        Phone.Said said = phone.saidBy(person).getLast();
        Assertions.assertThat(said.text()).isEqualTo(seen);
        Assertions.assertThat(said.links()).containsExactly("https://www.example.org/");
    }
}
