package dev.saoma.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/// Lists are taken along as files.
interface ListStories extends Console {

    /// Of one list, which it names, or of the page's only one.
    Pattern CSV = Pattern.compile("^(?:download )?(?:(.+) as )?CSV$");

    /// After the stories that fill them.
    @Test
    @Order(3)
    default void everyListThatHasSomethingInItIsTakenAlongAsAFile() {
        Page page = signedIn(Look.DESKTOP);
        List<String> addresses = new ArrayList<>(List.of(saoma().addresses().console() + "account"));
        ConsoleIT.PAGES.values().forEach(path -> addresses.add(address(path)));
        for (String list : List.of("/users", "/webhooks", "/applications")) {
            page.navigate(address(list));
            page.locator("tbody a").first().click();
            page.waitForURL(Pattern.compile(list + "/[^/?]+$"));
            addresses.add(page.url() + (list.equals("/applications") ? "/logouts" : ""));
        }

        SoftAssertions all = new SoftAssertions();
        List<String> taken = new ArrayList<>();
        for (String address : addresses) {
            page.navigate(address);
            page.locator("h1, .ant-result-title").first().waitFor();
            assertThat(page.locator("main :is(.ant-spin-spinning, .ant-skeleton)"))
                    .hasCount(0);
            Locator files =
                    page.locator("main").getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(CSV));
            for (Locator list :
                    page.locator("main section:has(> .ant-table-wrapper)").all()) {
                int rows = list.locator("tbody tr.ant-table-row").count();
                String name = list.getAttribute("aria-label");
                if (rows > 0) {
                    taken.add(name);
                    all.assertThat(lines(page, files, name))
                            .as(name + " at " + address)
                            .isGreaterThan(rows);
                }
            }
        }
        all.assertAll();
        Assertions.assertThat(taken)
                .contains("Users", "Applications", "Audit trail", "Journal", "Webhooks", "Developers");
    }

    /// In the file, the one of the names included; none where there is no button for it.
    private static int lines(Page page, Locator files, String list) {
        for (Locator file : files.all()) {
            String name = file.getAttribute("aria-label");
            if (name == null || name.equals(list + " as CSV")) {
                String text = read(page, file);
                Assertions.assertThat(text).as(list).startsWith("\ufeff");
                return text.split("\r\n", -1).length;
            }
        }
        return 0;
    }

    private static String read(Page page, Locator file) {
        try {
            return Files.readString(page.waitForDownload(file::click).path());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
