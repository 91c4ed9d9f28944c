package dev.saoma.server.kernel;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.Objects;

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
        return new Vault(GcmSealer.of(keyset, keyset.getPrimitive(RegistryConfiguration.get(), Aead.class)));
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
        var folder = Objects.requireNonNull(file.toAbsolutePath().getParent(), "The key file must be in a folder");
        Files.createDirectories(folder);
        var draft = Files.createTempFile(
                folder,
                file.getFileName().toString(),
                ".new",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try {
            Files.writeString(draft, json, StandardOpenOption.WRITE, StandardOpenOption.SYNC);
            // Under its name it is whole from the first moment, and nobody's key is ever overwritten.
            Files.createLink(file, draft);
            syncDirectory(folder);
        } catch (FileAlreadyExistsException e) {
            // Another node that starts at the same moment was first: its key is the key.
        } finally {
            Files.delete(draft);
        }
    }

    /// What is sealed with the key will be on disk for good, so the key must be: a file is not safe until its
    /// directory knows its name there.
    private static void syncDirectory(Path folder) throws IOException {
        try (var directory = FileChannel.open(folder)) {
            directory.force(true);
        }
    }
}
