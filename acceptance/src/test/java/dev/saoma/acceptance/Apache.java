package dev.saoma.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

/// The machine's Apache with the configuration of `docs/clients/apache.md`, before one static page.
final class Apache {

    private static final Path PROGRAM = Path.of("/usr/sbin/apache2");
    private static final Path MODULES = Path.of("/usr/lib/apache2/modules");

    private Apache() {}

    /// @param folder gets its settings and logs, among them `access.log` with who came
    static Program start(Path folder, int port, String configuration) {
        if (!Files.isExecutable(PROGRAM) || !Files.exists(MODULES.resolve("mod_auth_openidc.so"))) {
            throw new AssertionError(
                    "Apache is needed and was not found: apt-get install apache2-bin libapache2-mod-auth-openidc");
        }
        try {
            // Started by root, it serves as somebody else, who must be able to read the pages.
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
            Files.createDirectories(folder.resolve("pages/private"));
            Files.writeString(folder.resolve("pages/index.html"), "<p id=open>For everybody</p>");
            Files.writeString(folder.resolve("pages/private/index.html"), "<p id=private>For members</p>");
            Path file = Files.writeString(
                    folder.resolve("apache.conf"), """
                    ServerRoot %1$s
                    ServerName localhost
                    Listen 127.0.0.1:%2$d
                    PidFile apache.pid
                    DefaultRuntimeDir .
                    User www-data
                    Group www-data
                    LoadModule mpm_event_module %3$s/mod_mpm_event.so
                    LoadModule authn_core_module %3$s/mod_authn_core.so
                    LoadModule authz_core_module %3$s/mod_authz_core.so
                    LoadModule authz_user_module %3$s/mod_authz_user.so
                    LoadModule dir_module %3$s/mod_dir.so
                    LoadModule mime_module %3$s/mod_mime.so
                    LoadModule auth_openidc_module %3$s/mod_auth_openidc.so
                    TypesConfig /dev/null
                    AddType text/html .html
                    ErrorLog /dev/stderr
                    LogFormat "%%u %%U" who
                    CustomLog access.log who
                    DocumentRoot %1$s/pages
                    DirectoryIndex index.html
                    %4$s
                    """.formatted(folder, port, MODULES, configuration));
            return Program.start(folder, port, List.of(PROGRAM.toString(), "-D", "FOREGROUND", "-f", file.toString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
