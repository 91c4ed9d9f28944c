package dev.saoma.server.kernel.web;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;

/// Draws the page for a person whose browser sent what nothing here answers.
public interface ErrorPage {

    /// The page, with that status.
    ///
    /// @param request null where it could not be read so far
    ResponseEntity<String> of(int status, Language language, @Nullable HttpServletRequest request);
}
