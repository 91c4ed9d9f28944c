package dev.saoma.server.console.web;

import dev.saoma.server.connection.Connection;
import dev.saoma.server.connection.Connections;
import dev.saoma.server.connection.Logo;
import dev.saoma.server.connection.MiniProgram;
import dev.saoma.server.console.Answers;
import dev.saoma.server.console.ApiScope;
import dev.saoma.server.console.Caller;
import dev.saoma.server.console.ChangeConnections;
import dev.saoma.server.console.Needs;
import dev.saoma.server.console.Versions;
import dev.saoma.server.console.Versions.Kind;
import dev.saoma.server.kernel.Problem;
import dev.saoma.server.kernel.web.Problems;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// The picture in the middle of a mini program's code. What is sent is looked at and drawn anew; what is given is
/// what we drew.
@RestController
@RequestMapping(AdminApi.POOL + "/mini-programs/{identifier}/logo")
class LogosController {

    /// One more than a logo may have, so that one that is too large is seen to be.
    private static final int MOST_BYTES = 1024 * 1024 + 1;

    private final Connections connections;
    private final ChangeConnections change;
    private final Versions versions;

    LogosController(Connections connections, ChangeConnections change, Versions versions) {
        this.connections = connections;
        this.change = change;
        this.versions = versions;
    }

    /// The picture as people see it.
    @GetMapping
    @Needs(ApiScope.CONNECTIONS_READ)
    @Answers(streams = "image/png")
    ResponseEntity<byte[]> logo(Caller caller, @PathVariable String identifier, Locale locale) {
        return connections
                .find(caller.pool(), identifier)
                .filter(MiniProgram.class::isInstance)
                .flatMap(program -> Optional.ofNullable(((MiniProgram) program).logo()))
                .map(logo -> ResponseEntity.ok()
                        .contentType(MediaType.IMAGE_PNG)
                        .header("Cache-Control", "no-store")
                        .header("X-Content-Type-Options", "nosniff")
                        .header("Content-Security-Policy", "default-src 'none'")
                        .body(logo.png()))
                .orElseGet(() -> Problems.answer(Problem.NOT_FOUND, locale));
    }

    /// Replaces the picture: a PNG or JPEG, whatever the request calls it.
    @PutMapping
    @Needs(value = ApiScope.CONNECTIONS_WRITE, costly = true)
    @Answers(
            etag = true,
            takes = {"image/png", "image/jpeg"})
    ResponseEntity<Void> put(
            Caller caller,
            @PathVariable String identifier,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            HttpServletRequest request,
            Locale locale)
            throws IOException {
        if (connections.find(caller.pool(), identifier).isEmpty()) {
            return Problems.answer(Problem.NOT_FOUND, locale);
        }
        var file = request.getInputStream().readNBytes(MOST_BYTES);
        return changed(caller, identifier, ifMatch, Optional.of(Logo.read(file)), locale);
    }

    /// Takes the picture away.
    @DeleteMapping
    @Needs(ApiScope.CONNECTIONS_WRITE)
    @Answers(etag = true)
    ResponseEntity<Void> delete(
            Caller caller,
            @PathVariable String identifier,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            Locale locale) {
        return changed(caller, identifier, ifMatch, Optional.empty(), locale);
    }

    private ResponseEntity<Void> changed(
            Caller caller, String identifier, @Nullable String ifMatch, Optional<Logo.Read> picture, Locale locale) {
        return Revision.required(
                ifMatch,
                locale,
                version -> ConnectionAnswer.of(
                        change.changeLogo(caller, identifier, version, picture),
                        locale,
                        changed ->
                                ResponseEntity.noContent().eTag(etag(changed)).build()));
    }

    private String etag(Connection connection) {
        return Revision.etag(
                versions.mark(Kind.CONNECTION, connection.id().value()).version());
    }
}
