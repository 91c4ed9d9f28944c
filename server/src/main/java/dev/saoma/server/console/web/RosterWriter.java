package dev.saoma.server.console.web;

import dev.saoma.server.roster.ExportUsers;
import dev.saoma.server.roster.Formulas;
import dev.saoma.server.roster.RosterRow;
import dev.saoma.server.roster.RosterRow.Known;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// Writes users as they can be carried in again.
final class RosterWriter implements ExportUsers.Sink, AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Writer writer;
    private final boolean csv;
    private final boolean hashes;
    private boolean begun;

    RosterWriter(OutputStream file, boolean csv, boolean hashes) {
        this.writer = new BufferedWriter(new OutputStreamWriter(file, StandardCharsets.UTF_8), 1 << 16);
        this.csv = csv;
        this.hashes = hashes;
    }

    @Override
    public void write(RosterRow row) throws IOException {
        var fields = fields(row);
        if (csv) {
            begin(fields);
            var identities =
                    row.identities().stream().map(RosterWriter::compact).collect(Collectors.joining(" "));
            writer.write(fields.values().stream().map(RosterWriter::cell).collect(Collectors.joining(",")));
            writer.write("," + cell(identities) + "\r\n");
        } else {
            var object = new LinkedHashMap<String, Object>();
            fields.forEach((name, value) -> {
                if (value != null) {
                    object.put(name, value);
                }
            });
            object.put(
                    "identities",
                    row.identities().stream().map(RosterWriter::parts).toList());
            writer.write(JSON.writeValueAsString(object) + "\n");
        }
    }

    private void begin(Map<String, @Nullable Object> fields) throws IOException {
        if (!begun) {
            begun = true;
            writer.write(String.join(",", fields.keySet()) + ",identities\r\n");
        }
    }

    private Map<String, @Nullable Object> fields(RosterRow row) {
        var user = row.user();
        var profile = user.profile();
        var username = profile.username();
        var phone = profile.phone();
        var email = profile.email();
        var fields = new LinkedHashMap<String, @Nullable Object>();
        fields.put("id", user.id().value());
        fields.put("name", profile.name());
        fields.put("nickname", profile.nickname());
        fields.put("picture", profile.picture());
        fields.put("username", username == null ? null : username.value());
        fields.put("phone", phone == null ? null : phone.value());
        fields.put("phone_verified", profile.phoneVerified());
        fields.put("email", email == null ? null : email.value());
        fields.put("email_verified", profile.emailVerified());
        fields.put("external_id", profile.externalId());
        fields.put("status", user.status().name().toLowerCase(Locale.ROOT));
        fields.put("created_at", user.createdAt().toString());
        var source = user.source();
        fields.put("source", source == null ? null : source.kind().name().toLowerCase(Locale.ROOT));
        fields.put("logins_count", user.logins().count());
        fields.put("last_login_at", user.logins().lastAt());
        if (hashes) {
            fields.put("password_hash", row.passwordHash());
        }
        return fields;
    }

    private static Map<String, String> parts(Known known) {
        var parts = new LinkedHashMap<String, String>();
        parts.put("app_id", known.appId().value());
        parts.put("open_id", known.openId().value());
        var union = known.unionId();
        if (union != null) {
            parts.put("union_id", union.value());
        }
        return parts;
    }

    private static String compact(Known known) {
        return String.join(":", List.copyOf(parts(known).values()));
    }

    private static String cell(@Nullable Object value) {
        var text = value == null ? "" : value.toString();
        return "\"" + Formulas.guarded(text).replace("\"", "\"\"") + "\"";
    }

    @Override
    public void close() throws IOException {
        writer.flush();
    }
}
