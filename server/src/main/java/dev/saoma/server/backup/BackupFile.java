package dev.saoma.server.backup;

import dev.saoma.server.kernel.Vault;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/// A backup that was taken: what H2 has put aside, until it is written to where somebody wants it.
public final class BackupFile implements AutoCloseable {

    static final String DATABASE = "saoma.mv.db";
    static final String MANIFEST = "manifest.json";

    private final Path taken;
    private final Manifest manifest;
    private final Vault vault;
    private final Runnable ended;

    BackupFile(Path taken, Manifest manifest, Vault vault, Runnable ended) {
        this.ended = ended;
        this.taken = taken;
        this.manifest = manifest;
        this.vault = vault;
    }

    /// A name to keep it by.
    public String name() {
        return "saoma-" + manifest.takenAt().toString().replaceAll("[:.]", "-") + ".zip";
    }

    /// Writes all of it. The manifest comes last, with the digest of what is before it: what broke off has none.
    public void writeTo(OutputStream out) throws IOException {
        var digest = sha256();
        try (var from = new ZipInputStream(Files.newInputStream(taken));
                var to = new ZipOutputStream(out)) {
            to.setLevel(Deflater.BEST_SPEED);
            toDatabase(from);
            to.putNextEntry(new ZipEntry(DATABASE));
            copy(from, new DigestOutputStream(to, digest));
            to.closeEntry();
            to.putNextEntry(new ZipEntry(MANIFEST));
            to.write(manifest.with(HexFormat.of().formatHex(digest.digest()), vault)
                    .json());
            to.closeEntry();
        }
    }

    private static void toDatabase(ZipInputStream from) throws IOException {
        var entry = from.getNextEntry();
        while (entry != null && !entry.getName().endsWith(".mv.db")) {
            entry = from.getNextEntry();
        }
        if (entry == null) {
            throw new IOException("H2 has put nothing aside");
        }
    }

    private static void copy(InputStream from, OutputStream to) throws IOException {
        from.transferTo(to);
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    @Override
    public void close() throws IOException {
        try {
            Files.deleteIfExists(taken);
        } finally {
            ended.run();
        }
    }
}
