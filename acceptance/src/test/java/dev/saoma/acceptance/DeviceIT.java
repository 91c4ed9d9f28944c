package dev.saoma.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// A tool without a browser is logged in to (RFC 8628): by one scan, or by typing what it shows.
@SharedSaoma
final class DeviceIT {

    private static final Pattern HINT = Pattern.compile("open (\\S+) and type (\\S+)");

    private final SaomaUnderTest saoma;
    private final Browsers browsers;
    private final Phone phone;
    private final Axe axe = new Axe();

    @TempDir
    private Path folder;

    DeviceIT(SaomaUnderTest saoma, Browsers browsers, Phone phone) {
        this.saoma = saoma;
        this.browsers = browsers;
        this.phone = phone;
    }

    @Test
    void oneScanAndOneTapLogATerminalIn() {
        try (DeviceScript tool = DeviceScript.start(saoma, folder)) {
            String message = phone.scanAndRead(phone.newPerson("person at a terminal"), tool.code());
            assertThat(message).contains("Corner shop tool");
            ChatPage asked = ChatPage.open(browsers, saoma, Look.NARROW, Phone.linkIn(message));
            asked.shows("confirm");
            assertThat(asked.page().content()).contains("Corner shop tool", "curl");

            asked.presses("allow");
            asked.shows("allowed");

            assertThat(tool.subject()).matches("[0-9a-f]{24}");
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatItShowsCanBeTypedInAnyBrowser(Look look) {
        try (DeviceScript tool = DeviceScript.start(saoma, folder)) {
            Matcher hint = HINT.matcher(tool.hint());
            assertThat(hint.find()).isTrue();
            Visitor visitor = browsers.visitor(saoma, look);
            Page page = visitor.page();
            page.navigate(hint.group(1));
            looksRight(page, "device-type", look);
            types(page, "XXXX-XXXX");
            looksRight(page, "device-unknown-code", look);

            types(page, hint.group(2).toLowerCase(Locale.ROOT).replace("-", " "));
            phone.scanAndFollow(phone.newPerson("person with a browser"), visitor.codeOnScreen());
            page.locator("main[data-page=confirm]").waitFor();
            looksRight(page, "device-confirm", look);
            page.locator("button[value=allow]").click();
            page.locator("main[data-page=allowed]").waitFor();
            looksRight(page, "device-allowed", look);

            assertThat(tool.subject()).matches("[0-9a-f]{24}");
            page.context().close();
        }
    }

    private static void types(Page page, String code) {
        page.locator("input[name=user_code]").fill(code);
        page.locator("button.choice").click();
    }

    private void looksRight(Page page, String name, Look look) {
        Pictures.take(page, name, look);
        axe.findsNoBarrier(page, name);
    }
}
