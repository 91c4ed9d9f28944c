package dev.saoma.server.backup;

import dev.saoma.server.kernel.Secret;
import dev.saoma.server.kernel.Vault;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// What a backup says of itself.
///
/// @param schema the migration that its database has come to
/// @param sealed the digest, which only the master key of its installation can have sealed
/// @param sha256 of the database in it
record Manifest(Instant takenAt, int schema, String sealed, String sha256) {

    static final String PURPOSE = "backup";
    private static final int FORMAT = 2;

    Manifest with(String digest, Vault vault) {
        return new Manifest(takenAt, schema, vault.seal(new Secret(digest), PURPOSE), digest);
    }

    byte[] json() {
        var said = new LinkedHashMap<String, Object>();
        said.put("format", FORMAT);
        said.put("takenAt", takenAt.toString());
        said.put("schema", schema);
        said.put("sealed", sealed);
        said.put("sha256", sha256);
        return JsonMapper.shared().writeValueAsString(said).getBytes(StandardCharsets.UTF_8);
    }

    /// The manifest that bytes are, if they are one of a format that is known.
    static Optional<Manifest> parse(byte[] bytes) {
        try {
            var said = JsonMapper.shared().readTree(bytes);
            return said.path("format").asInt(0) == FORMAT
                    ? Optional.of(new Manifest(
                            Instant.parse(said.path("takenAt").asString("")),
                            said.path("schema").asInt(Integer.MAX_VALUE),
                            said.path("sealed").asString(""),
                            said.path("sha256").asString("")))
                    : Optional.empty();
        } catch (JacksonException | DateTimeException _) {
            return Optional.empty();
        }
    }
}
