package dev.saoma.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/// What the owner of the demo account sees at mp.weixin.qq.com and gives to every server that has to do with it.
record AccountSecrets(String appId, String appSecret, String token, String encodingAesKey) {

    static AccountSecrets in(Path data) {
        try {
            Map<String, String> values = Files.readAllLines(data.resolve("secrets.env")).stream()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("=", 2))
                    .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
            return new AccountSecrets(
                    value(values, "APP_ID"),
                    value(values, "APP_SECRET"),
                    value(values, "TOKEN"),
                    value(values, "ENCODING_AES_KEY"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String value(Map<String, String> values, String name) {
        return Objects.requireNonNull(values.get(name), name);
    }
}
