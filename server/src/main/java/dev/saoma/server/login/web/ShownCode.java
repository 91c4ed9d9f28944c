package dev.saoma.server.login.web;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A code for a browser.
///
/// @param cookie what ties it to the browser, if that does not hold it yet
record ShownCode(Created code, Optional<String> cookie) {

    /// A new code, as the page draws it.
    ///
    /// @param qr of an official account
    /// @param picture where the one is that WeChat drew, of a mini program
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Created(
            String id,
            long secondsLeft,
            @Nullable QrPath qr,
            @Nullable String picture) {

        /// Whether there is anything to scan; one that was scanned is only gone on with.
        @JsonIgnore
        boolean isShown() {
            return qr != null || picture != null;
        }
    }
}
