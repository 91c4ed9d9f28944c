package dev.saoma.server.push.store;

import dev.saoma.server.push.JournalQuery;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// By which facts a push of a stretch may be found: a Bloom filter over all that a search can ask for. It never says
/// no of one that is there; of one that is not, it says yes about once in a hundred times.
final class Facts {

    private static final int BITS_EACH = 10;
    private static final int TRIES = 7;

    /// What one push can be found by.
    private static final int MOST_OF_ONE = 6;

    private final byte[] bits;

    private Facts(byte[] bits) {
        this.bits = bits;
    }

    /// What a search asks for, and a row says of itself: each fact as a text.
    static Set<String> of(
            @Nullable String pool,
            @Nullable String connection,
            @Nullable String kind,
            @Nullable String result,
            @Nullable Boolean verified,
            @Nullable String senderDigest) {
        var facts = new HashSet<String>(MOST_OF_ONE * 2);
        add(facts, "pool", pool);
        add(facts, "connection", connection);
        add(facts, "kind", kind);
        add(facts, "result", result);
        add(facts, "verified", verified);
        add(facts, "sender", senderDigest);
        return facts;
    }

    static Set<String> of(JournalQuery query) {
        var connection = query.connection();
        var result = query.result();
        var sender = query.sender();
        return of(
                query.pool().value(),
                connection == null ? null : connection.value(),
                query.kind(),
                result == null ? null : result.name(),
                query.verified(),
                sender == null ? null : PushRow.digest(sender));
    }

    private static void add(Collection<String> facts, String name, @Nullable Object value) {
        if (value != null) {
            facts.add(name + "=" + value);
        }
    }

    /// The filter of these facts, for a column.
    static byte[] pack(Set<String> facts) {
        var packed = new Facts(new byte[facts.size() * BITS_EACH / Byte.SIZE + 1]);
        facts.forEach(fact -> packed.places(fact, packed::set));
        return packed.bits;
    }

    static Facts unpack(byte[] column) {
        return new Facts(column);
    }

    /// Whether all of them may be found there.
    boolean mayHold(Set<String> asked) {
        return asked.stream().allMatch(this::mayHold);
    }

    private boolean mayHold(String fact) {
        var missing = new boolean[1];
        places(fact, bit -> missing[0] |= (bits[bit / Byte.SIZE] & (1 << (bit % Byte.SIZE))) == 0);
        return !missing[0];
    }

    private void set(int bit) {
        bits[bit / Byte.SIZE] |= (byte) (1 << (bit % Byte.SIZE));
    }

    private interface Place {
        void at(int bit);
    }

    private void places(String fact, Place place) {
        var hash = ByteBuffer.wrap(hash(fact));
        var first = hash.getInt();
        var step = hash.getInt() | 1;
        for (var number = 0; number < TRIES; number++) {
            place.at(Integer.remainderUnsigned(first + number * step, bits.length * Byte.SIZE));
        }
    }

    private static byte[] hash(String fact) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(fact.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
