package dev.saoma.server.kernel;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;

/// The key that all others are sealed with: a Tink keyset in JSON, from the environment or from a file. A keyset
/// may hold several keys, so that it can be rotated: the primary seals, each opens.
final class MasterKey {

    private MasterKey() {}

    /// Reads the keyset, or makes the file on the first start.
    static Vault vault(KernelSettings settings) throws IOException, GeneralSecurityException {
        AeadConfig.register();
        var given = settings.masterKey();
        var json = given != null ? given.reveal() : fromFile(settings.masterKeyFile());
        var keyset = TinkJsonProtoKeysetFormat.parseKeyset(json, InsecureSecretKeyAccess.get());
        return new Vault(keyset.getPrimitive(RegistryConfiguration.get(), Aead.class));
    }

    private static String fromFile(Path file) throws IOException, GeneralSecurityException {
        if (Files.notExists(file)) {
            create(file);
        }
        return Files.readString(file);
    }

    private static void create(Path file) throws IOException, GeneralSecurityException {
        var keyset = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM);
        var json = TinkJsonProtoKeysetFormat.serializeKeyset(keyset, InsecureSecretKeyAccess.get());
        Files.createDirectories(file.toAbsolutePath().getParent());
        try {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, json, StandardOpenOption.WRITE, StandardOpenOption.SYNC);
        } catch (FileAlreadyExistsException e) {
            // Another node that starts at the same moment was first: its key is the key.
        }
    }
}
