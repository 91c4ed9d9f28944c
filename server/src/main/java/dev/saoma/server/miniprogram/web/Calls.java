package dev.saoma.server.miniprogram.web;

import dev.saoma.server.kernel.Secret;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// Reads what the mini program sends, and no more than it would send.
final class Calls {

    private static final int MOST_BYTES = 4096;
    private static final int LONGEST_TOKEN = 2048;
    private static final Pattern CODE = Pattern.compile("[\\x21-\\x7E]{1,512}");
    private static final String BEARER = "Bearer ";

    private Calls() {}

    /// @param scene what the code said
    /// @param code what `wx.login` gave
    record Open(@Nullable String scene, @Nullable Secret code) {}

    /// @param phoneCode what the button for the phone number gave
    record Agree(@Nullable Secret phoneCode) {}

    static <T> Optional<T> read(HttpServletRequest request, JsonMapper json, Class<T> form) {
        try {
            var body = request.getInputStream().readNBytes(MOST_BYTES + 1);
            return body.length > MOST_BYTES ? Optional.empty() : Optional.ofNullable(json.readValue(body, form));
        } catch (IOException | JacksonException _) {
            return Optional.empty();
        }
    }

    /// A code that could be one of WeChat's.
    static Optional<Secret> code(@Nullable Secret sent) {
        return Optional.ofNullable(sent)
                .filter(code -> CODE.matcher(code.reveal()).matches());
    }

    /// What the mini program shows for the rest of a scan (RFC 6750 §2.1).
    static Optional<Secret> token(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader("Authorization"))
                .filter(header ->
                        header.length() <= LONGEST_TOKEN && header.regionMatches(true, 0, BEARER, 0, BEARER.length()))
                .map(header -> new Secret(header.substring(BEARER.length()).strip()));
    }
}
