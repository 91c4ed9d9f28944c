package dev.saoma.server.kernel;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Where this installation keeps what it must not lose.
///
/// @param dataDirectory the folder of the embedded database and, unless it is given otherwise, of the master key
/// @param masterKey the master key itself, a Tink keyset in JSON; normally from the environment variable
///     `SAOMA_MASTER_KEY`
/// @param keyFile the file that holds the master key; by default `master.key` in the data directory
@ConfigurationProperties("saoma")
record KernelSettings(
        @DefaultValue("data") Path dataDirectory,
        @Nullable Secret masterKey,
        @Nullable Path keyFile) {

    Path masterKeyFile() {
        var file = keyFile;
        return file != null ? file : dataDirectory.resolve("master.key");
    }
}
