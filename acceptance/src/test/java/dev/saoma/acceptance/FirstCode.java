package dev.saoma.acceptance;

import com.microsoft.playwright.Page;
import java.util.Map;

/// The code that stands in a login page when one lies ready.
final class FirstCode {

    private FirstCode() {}

    /// From now on the page's script has to ask for one, as on the page of an account that nobody has used of late.
    static void leaveOut(Page page) {
        page.setExtraHTTPHeaders(Map.of("Sec-Purpose", "prefetch"));
    }
}
