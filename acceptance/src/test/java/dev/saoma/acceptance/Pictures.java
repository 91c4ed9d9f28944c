package dev.saoma.acceptance;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.options.ScreenshotAnimations;
import java.nio.file.Path;
import java.util.Locale;

/// Pictures for people to look at, in `target/screenshots`.
final class Pictures {

    private Pictures() {}

    static void take(Page page, String what, Look look) {
        String name = what + "-" + look.name().toLowerCase(Locale.ROOT).replace('_', '-') + ".png";
        page.screenshot(new ScreenshotOptions()
                .setPath(Path.of("target", "screenshots", name))
                .setAnimations(ScreenshotAnimations.DISABLED)
                .setFullPage(true));
    }
}
