package dev.saoma.server.console.web;

import dev.saoma.server.kernel.Digest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// Gives everybody the document of the admin API (OpenAPI 3.1). It is made when the server is built; a test holds it
/// against the calls that are mapped.
@RestController
class DocumentController {

    private final String document;
    private final String version;

    DocumentController() throws IOException {
        this.document = new ClassPathResource("api/openapi.json").getContentAsString(StandardCharsets.UTF_8);
        this.version = "\"" + Digest.of(document).value() + "\"";
    }

    @GetMapping(AdminApi.DOCUMENT)
    ResponseEntity<String> document() {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .eTag(version)
                .header("Cache-Control", "no-cache")
                .body(document);
    }
}
