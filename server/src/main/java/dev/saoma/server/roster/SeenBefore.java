package dev.saoma.server.roster;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Remembers which keys a file has had, in eight bytes each, where nothing is written that would remember them: a
/// million users of five keys take 128 MB.
final class SeenBefore {

    private static final int FIRST_SIZE = 1 << 16;

    private long[] slots = new long[FIRST_SIZE];
    private int used;

    /// Notes a key.
    ///
    /// @return whether it is new
    boolean add(String key) {
        if (used > slots.length / 2) {
            var former = slots;
            slots = new long[former.length * 2];
            Arrays.stream(former).filter(hash -> hash != 0).forEach(this::put);
        }
        var isNew = put(hash(key));
        used += isNew ? 1 : 0;
        return isNew;
    }

    private boolean put(long hash) {
        var mask = slots.length - 1;
        var place = (int) (hash >>> 20) & mask;
        while (slots[place] != 0) {
            if (slots[place] == hash) {
                return false;
            }
            place = (place + 1) & mask;
        }
        slots[place] = hash;
        return true;
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
}
