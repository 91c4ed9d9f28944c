package dev.saoma.server.login.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// What the page sends.
///
/// @param request the sealed login request
/// @param replaces the code that a new one takes the place of
/// @param connection by which of the page's ways; by the first if none is named
/// @param language the one that the page speaks
record ScanRequest(
        @Nullable String request,
        @Nullable String replaces,
        @Nullable String connection,
        @Nullable String language) {

    /// Ample for a sealed request, which once fitted into an address.
    private static final int MOST_BYTES = 32_768;

    /// Reads no more than a page would send; nothing where it is not what a page would send.
    static Optional<ScanRequest> read(HttpServletRequest request, JsonMapper json) {
        try {
            var body = request.getInputStream().readNBytes(MOST_BYTES + 1);
            if (body.length > MOST_BYTES) {
                return Optional.empty();
            }
            return Optional.ofNullable(json.readValue(body, ScanRequest.class));
        } catch (IOException | JacksonException _) {
            return Optional.empty();
        }
    }

    String sealed() {
        var sealed = request;
        return sealed == null ? "" : sealed;
    }
}
