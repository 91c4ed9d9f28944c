package dev.saoma.acceptance;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;

/// The simulated phone as a web page, by what is pressed there.
final class PhonePage {

    private final Page page;

    private PhonePage(Page page) {
        this.page = page;
    }

    static PhonePage open(Browsers browsers, SaomaUnderTest saoma) {
        return open(browsers, saoma, Look.DESKTOP);
    }

    static PhonePage open(Browsers browsers, SaomaUnderTest saoma, Look look) {
        Page page = browsers.visitor(saoma, look).page();
        page.navigate(saoma.addresses().phone());
        return new PhonePage(page);
    }

    Page page() {
        return page;
    }

    void becomesANewPerson() {
        page.locator("#tab-me").click();
        page.locator("[data-key=add]").click();
        page.locator("[data-key=who]").waitFor();
    }

    void scansThePicture(byte[] picture) {
        page.locator("#tab-scan").click();
        page.locator("input[data-key=picture]").setInputFiles(new FilePayload("screenshot.png", "image/png", picture));
    }

    void scansTheListed(String id) {
        page.locator("#tab-scan").click();
        page.locator("[data-key='" + id + "']").click();
    }

    void follows() {
        followButton().click();
    }

    Locator followButton() {
        return page.locator("[data-key=follow]");
    }
}
