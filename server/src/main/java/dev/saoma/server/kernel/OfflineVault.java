package dev.saoma.server.kernel;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Map;
import java.util.Optional;

/// The vault of an installation that does not run. Makes no key: where there is none, nothing can be opened.
public final class OfflineVault {

    private OfflineVault() {}

    /// The vault of that data folder, by the key in the environment or in the folder.
    public static Optional<Vault> of(Path dataDirectory, Map<String, String> environment)
            throws IOException, GeneralSecurityException {
        var given = environment.get("SAOMA_MASTER_KEY");
        var file = environment.get("SAOMA_KEY_FILE");
        var settings = new KernelSettings(
                dataDirectory, given == null ? null : new Secret(given), file == null ? null : Path.of(file));
        return given == null && Files.notExists(settings.masterKeyFile())
                ? Optional.empty()
                : Optional.of(MasterKey.vault(settings));
    }
}
