package dev.saoma.forwarder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps pushes in a folder, so that a process that is killed has lost none.
final class Spool implements Keeper {

    private static final Logger log = LoggerFactory.getLogger(Spool.class);
    private static final Limits LIMITS = new Limits(100_000, 1L << 30);

    private final SpoolFolder folder;
    private final AtomicLong number = new AtomicLong();

    Spool(Path path) {
        this.folder = SpoolFolder.open(path);
    }

    /// A full disk must not cost the person the website's answer: the push is then kept in memory.
    @Override
    public Kept keep(Parcel parcel) {
        try {
            var name = SpoolFile.name(parcel.label(), number.getAndIncrement());
            var content = SpoolFile.content(parcel);
            var size = content.remaining();
            return new SpoolFile(folder.write(name, content), parcel.label(), size);
        } catch (IOException e) {
            log.error(
                    "A push could not be written to {} ({}) and is kept in memory: make room there, or let this process write.",
                    folder.path(),
                    e.toString());
            return new Memory.InMemory(parcel);
        }
    }

    @Override
    public List<Kept> left() {
        var found = new ArrayList<Kept>();
        try (var files = Files.list(folder.path())) {
            for (var file : files.sorted().toList()) {
                if (file.toString().endsWith(SpoolFolder.UNFINISHED)) {
                    Files.delete(file);
                } else {
                    SpoolFile.at(file).ifPresent(found::add);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }

    @Override
    public Limits limits() {
        return LIMITS;
    }

    @Override
    public boolean lasts() {
        return true;
    }

    @Override
    public void close() {
        folder.close();
    }
}
