package dev.saoma.server.roster;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;

/// Remembers which keys a file has had, where nothing is written that would remember them, in eight bytes each and as
/// much room again. They lie in a file of their own, and not on the heap, which is everybody's: however long a file
/// somebody sends, it is the disk that has to hold it.
final class SeenBefore implements AutoCloseable {

    private static final long FIRST_SIZE = 1 << 16;

    private Slots slots;
    private long used;

    SeenBefore() throws IOException {
        this.slots = Slots.of(FIRST_SIZE);
    }

    /// Notes a key.
    ///
    /// @return whether it is new
    boolean add(String key) throws IOException {
        if (used > slots.count() / 2) {
            var former = slots;
            slots = Slots.of(former.count() * 2);
            former.moveTo(slots);
            former.close();
        }
        var isNew = slots.put(hash(key));
        used += isNew ? 1 : 0;
        return isNew;
    }

    boolean contains(String key) {
        return slots.contains(hash(key));
    }

    @Override
    public void close() {
        slots.close();
    }

    /// 64 bits of FNV-1a with a final mix; 0 means an empty slot.
    private static long hash(String key) {
        var hash = 0xcbf29ce484222325L;
        for (var octet : key.getBytes(StandardCharsets.UTF_8)) {
            hash = (hash ^ (octet & 0xff)) * 0x100000001b3L;
        }
        hash = (hash ^ (hash >>> 33)) * 0xff51afd7ed558ccdL;
        hash ^= hash >>> 33;
        return hash == 0 ? 1 : hash;
    }

    /// A table of a power of two of them.
    private record Slots(Arena arena, MemorySegment memory, long count) {

        /// The file has no name any more once it is mapped: nothing is left of it, however the process ends.
        static Slots of(long count) throws IOException {
            var file = Files.createTempFile("saoma-seen", ".bin");
            try (var channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
                makeRoom(channel, count * Long.BYTES);
                var arena = Arena.ofConfined();
                return new Slots(arena, channel.map(MapMode.READ_WRITE, 0, count * Long.BYTES, arena), count);
            } finally {
                Files.delete(file);
            }
        }

        /// Written out, so that a full disk is told of now and not by the memory that lies on it.
        private static void makeRoom(FileChannel channel, long bytes) throws IOException {
            var zeros = ByteBuffer.allocate((int) Math.min(bytes, 1 << 20));
            for (var at = 0L; at < bytes; at += zeros.capacity()) {
                zeros.rewind();
                while (zeros.hasRemaining()) {
                    channel.write(zeros, at + zeros.position());
                }
            }
        }

        void moveTo(Slots larger) {
            for (var place = 0L; place < count; place++) {
                var hash = memory.getAtIndex(ValueLayout.JAVA_LONG, place);
                if (hash != 0) {
                    larger.put(hash);
                }
            }
        }

        boolean put(long hash) {
            var place = place(hash);
            var isNew = at(place) == 0;
            memory.setAtIndex(ValueLayout.JAVA_LONG, place, hash);
            return isNew;
        }

        boolean contains(long hash) {
            return at(place(hash)) != 0;
        }

        /// Where it is, or would be.
        private long place(long hash) {
            var place = (hash >>> 20) & (count - 1);
            while (at(place) != 0 && at(place) != hash) {
                place = (place + 1) & (count - 1);
            }
            return place;
        }

        private long at(long place) {
            return memory.getAtIndex(ValueLayout.JAVA_LONG, place);
        }

        void close() {
            arena.close();
        }
    }
}
