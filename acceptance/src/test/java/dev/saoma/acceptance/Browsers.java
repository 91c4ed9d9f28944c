package dev.saoma.acceptance;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Chromium of this machine. Every visitor gets a browser of their own: other cookies, other storage.
final class Browsers implements AutoCloseable {

    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    /// Long, because a machine that does much else takes seconds to check a password; no story waits for it to pass.
    private static final double PATIENCE_MILLIS = 30_000;

    private final List<Page> open = new ArrayList<>();
    private final Playwright playwright =
            Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    private final Browser chromium = playwright
            .chromium()
            .launch(new LaunchOptions().setExecutablePath(chromium()).setArgs(ARGUMENTS));

    Browsers() {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
    }

    Visitor visitor(SaomaUnderTest saoma) {
        return visitor(saoma, Look.DESKTOP);
    }

    Visitor visitor(SaomaUnderTest saoma, Look look) {
        return visitor(saoma, options(look));
    }

    /// In a browser that calls itself something else.
    Visitor visitor(SaomaUnderTest saoma, Look look, String userAgent) {
        return visitor(saoma, options(look).setUserAgent(userAgent));
    }

    /// In a browser that runs no script.
    Visitor visitorWithoutScript(SaomaUnderTest saoma, Look look) {
        return visitor(saoma, options(look).setJavaScriptEnabled(false));
    }

    private static NewContextOptions options(Look look) {
        return new NewContextOptions()
                .setLocale(look.language)
                .setReducedMotion(ReducedMotion.REDUCE) // what is fading in is not yet what people see
                .setViewportSize(look.width, look.height)
                .setColorScheme(look.colours);
    }

    /// Where the environment says, or Debian's. The headless shell is the same engine without the windows that nobody
    /// sees, and needs less than half of the processor's time.
    private static Path chromium() {
        String told = System.getenv("CHROMIUM");
        if (told != null) {
            return Path.of(told);
        }
        Path shell = Path.of("/usr/bin/chromium-headless-shell");
        return Files.isExecutable(shell) ? shell : Path.of("/usr/bin/chromium");
    }

    private Visitor visitor(SaomaUnderTest saoma, NewContextOptions options) {
        var page = chromium.newContext(options).newPage();
        open.add(page);
        return new Visitor(page, saoma.addresses(), saoma.phone());
    }

    /// Takes pictures of all that a story which failed had open.
    void takePictures(String story) {
        int number = 0;
        for (var page : open) {
            for (var window : page.isClosed() ? List.<Page>of() : page.context().pages()) {
                Pictures.take(window, "failed-" + story + "-" + ++number, Look.DESKTOP);
            }
        }
    }

    /// Closes what a story has opened: a page goes on asking the server, and drawing, for as long as it is there.
    void everybodyLeaves() {
        for (var page : open) {
            if (!page.isClosed()) {
                page.unrouteAll();
                page.context().close();
            }
        }
        open.clear();
    }

    @Override
    public void close() {
        chromium.close();
        playwright.close();
    }
}
