package dev.saoma.protocol;

import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/// Makes what somebody could send or type, the odd more often than chance would have it.
final class Anything {

    private static final List<String> ODD_TEXTS = List.of(
            "", " ", "\u0000", "\uffff", "\ud800", "\udc00", "\ufeff", "]]>", "]]", "&", "<", "😀", "\r\n", "\u2028");
    private static final byte[] ODD_BYTES = {0, 1, 32, '<', '>', '&', ']', 127, -1, -2, (byte) 0xc0, (byte) 0xed};

    private final long seed;
    private final RandomGenerator random;

    Anything(long seed) {
        this.seed = seed;
        this.random = new SplittableRandom(seed);
    }

    /// Does the same again and again, each time with something else.
    void tries(int times, Runnable once) {
        for (int done = 0; done < times; done++) {
            once.run();
        }
    }

    int number(int bound) {
        return random.nextInt(bound);
    }

    /// Any of the 2³² numbers.
    int number() {
        return random.nextInt() >> random.nextInt(32);
    }

    <T> T of(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        for (int odd = length / 8; odd > 0; odd--) {
            bytes[random.nextInt(length)] = ODD_BYTES[random.nextInt(ODD_BYTES.length)];
        }
        return bytes;
    }

    byte[] bytesUpTo(int longest) {
        return bytes(length(longest));
    }

    /// Any characters: also those that are none, and halves of pairs.
    String textUpTo(int longest) {
        int length = length(longest);
        StringBuilder text = new StringBuilder(length);
        while (text.length() < length) {
            switch (random.nextInt(8)) {
                case 0 -> text.append(of(ODD_TEXTS));
                case 1 -> text.appendCodePoint(random.nextInt(Character.MAX_CODE_POINT + 1));
                case 2 -> text.append((char) random.nextInt(Character.MAX_VALUE + 1));
                case 3 -> text.append((char) random.nextInt(0x4e00, 0x9fff));
                default -> text.append((char) random.nextInt(0x20, 0x7f));
            }
        }
        return text.substring(0, Math.min(length, text.length()));
    }

    /// As often short as long, and at times the longest.
    private int length(int longest) {
        return switch (random.nextInt(4)) {
            case 0 -> random.nextInt(Math.min(longest, 3) + 1);
            case 1 -> random.nextInt(Math.min(longest, 50) + 1);
            case 2 -> random.nextInt(longest + 1);
            default -> random.nextInt(10) == 0 ? longest : random.nextInt(Math.min(longest, 200) + 1);
        };
    }

    @Override
    public String toString() {
        return Long.toString(seed);
    }
}
