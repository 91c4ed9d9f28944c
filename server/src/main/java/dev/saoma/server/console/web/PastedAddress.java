package dev.saoma.server.console.web;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Finds the redirect URI in what somebody copied from an address bar.
final class PastedAddress {

    private static final String PARAMETER = "redirect_uri=";

    private PastedAddress() {}

    /// The one that the address of a login names; else what was pasted is one itself.
    static String redirectUri(String pasted) {
        var query = pasted.indexOf('?');
        return Arrays.stream(pasted.substring(query + 1).split("&", -1))
                .filter(parameter -> parameter.startsWith(PARAMETER))
                .map(parameter -> decoded(parameter.substring(PARAMETER.length())))
                .findFirst()
                .orElse(pasted);
    }

    private static String decoded(String value) {
        try {
            return URLDecoder.decode(value, StandardCharsets.UTF_8).strip();
        } catch (IllegalArgumentException _) {
            return value;
        }
    }
}
