package dev.saoma.forwarder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The file of one push. Its name sorts by arrival and tells time, lane and delivery id, so that a full folder is read
/// back by its names alone. It holds the query, the content type and the body, each line ended by a line feed.
record SpoolFile(Path path, Parcel.Label label, long size) implements Kept {

    private static final Pattern NAME =
            Pattern.compile("([0-9]{13})-[0-9]{9}-([0-9a-f]{16})-([0-9A-Za-z_-]{1,64})\\.push");

    static String name(Parcel.Label label, long number) {
        return "%013d-%09d-%s-%s.push"
                .formatted(label.receivedAt().toEpochMilli(), number % 1_000_000_000, label.lane(), label.id());
    }

    static ByteBuffer content(Parcel parcel) {
        var head = (parcel.query() + "\n" + parcel.contentType() + "\n").getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(head.length + parcel.body().length)
                .put(head)
                .put(parcel.body())
                .flip();
    }

    /// The push of a file with such a name; other files are not ours.
    static Optional<SpoolFile> at(Path path) throws IOException {
        Matcher name = NAME.matcher(path.getFileName().toString());
        if (!name.matches()) {
            return Optional.empty();
        }
        var receivedAt = Instant.ofEpochMilli(Long.parseLong(name.group(1)));
        return Optional.of(
                new SpoolFile(path, new Parcel.Label(name.group(3), receivedAt, name.group(2)), Files.size(path)));
    }

    @Override
    public Parcel open() throws IOException {
        var bytes = Files.readAllBytes(path);
        var query = lineEnd(bytes, 0);
        var contentType = lineEnd(bytes, query + 1);
        return new Parcel(
                label,
                new String(bytes, 0, query, StandardCharsets.UTF_8),
                new String(bytes, query + 1, contentType - query - 1, StandardCharsets.UTF_8),
                Arrays.copyOfRange(bytes, contentType + 1, bytes.length));
    }

    private int lineEnd(byte[] bytes, int from) throws IOException {
        for (var i = from; i < bytes.length; i++) {
            if (bytes[i] == '\n') {
                return i;
            }
        }
        throw new IOException(path + " is not a push");
    }

    @Override
    public void forget() {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            // Sent again after the next start, where Saoma knows its id.
            throw new UncheckedIOException(e);
        }
    }
}
