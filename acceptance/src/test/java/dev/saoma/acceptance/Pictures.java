package dev.saoma.acceptance;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.ScreenshotAnimations;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/// Pictures for people to look at, in `target/screenshots`.
final class Pictures {

    private Pictures() {}

    static void take(Page page, String what, Look look) {
        String name = what + "-" + look.name().toLowerCase(Locale.ROOT).replace('_', '-') + ".png";
        taken(() -> page.screenshot(new ScreenshotOptions()
                .setPath(Path.of("target", "screenshots", name))
                .setAnimations(ScreenshotAnimations.DISABLED)
                .setFullPage(true)));
    }

    /// What somebody in front of the page sees.
    static byte[] of(Page page) {
        return taken(page::screenshot);
    }

    /// What somebody sees of a part of it.
    static byte[] of(Locator part) {
        return taken(part::screenshot);
    }

    /// Chromium refuses a picture now and then, and takes the same a moment later.
    private static byte[] taken(Supplier<byte[]> camera) {
        var picture = new AtomicReference<byte[]>();
        Patience.until("a picture of the page", () -> {
            try {
                picture.set(camera.get());
            } catch (PlaywrightException e) {
                if (!String.valueOf(e.getMessage()).contains("Unable to capture screenshot")) {
                    throw e;
                }
            }
            return picture.get() != null;
        });
        return picture.get();
    }
}
