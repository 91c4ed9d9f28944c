package dev.saoma.simulator.world;

import java.util.HexFormat;
import java.util.random.RandomGenerator;
import org.springframework.stereotype.Component;

/// Random values in the alphabets that WeChat uses.
@Component
public final class Chance {

    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    private static final String DIGITS = "0123456789";

    private final RandomGenerator random;

    Chance(RandomGenerator random) {
        this.random = random;
    }

    public byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    public String hex(int length) {
        return HexFormat.of().formatHex(bytes((length + 1) / 2)).substring(0, length);
    }

    public String letters(int length) {
        return draw(LETTERS, length);
    }

    public String digits(int length) {
        return draw(DIGITS, length);
    }

    private String draw(String alphabet, int length) {
        StringBuilder drawn = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            drawn.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        return drawn.toString();
    }
}
