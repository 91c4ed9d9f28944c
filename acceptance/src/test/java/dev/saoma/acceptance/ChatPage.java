package dev.saoma.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;

/// A page that a link in the chat opens in WeChat's browser, on a phone.
final class ChatPage {

    private final Page page;

    private ChatPage(Page page) {
        this.page = page;
    }

    static ChatPage open(Browsers browsers, SaomaUnderTest saoma, Look look, String link) {
        Page page = browsers.visitor(saoma, look).page();
        page.navigate(link);
        return new ChatPage(page);
    }

    Page page() {
        return page;
    }

    /// @param name what the page calls itself: `confirm`, `allowed`, `disowned`, …
    void shows(String name) {
        assertThat(page.locator("main")).hasAttribute("data-page", name);
    }

    void presses(String answer) {
        page.locator("button[value=" + answer + "]").click();
    }
}
