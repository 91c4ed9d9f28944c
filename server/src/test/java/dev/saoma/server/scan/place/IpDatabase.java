package dev.saoma.server.scan.place;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Writes small IP databases (MaxMind DB 2.0): a binary tree over the bits of IPv4 addresses, then the data.
public final class IpDatabase {

    private static final int SEPARATOR = 16;
    private static final int MAP = 7;
    private static final int TEXT = 2;
    private static final int SHORT = 5;
    private static final int INT = 6;

    private final List<int[]> nodes = new ArrayList<>(List.of(new int[] {0, 0}));
    private final ByteArrayOutputStream data = new ByteArrayOutputStream();

    /// Everything in `a.b.c.0/24` is in that city.
    public IpDatabase network(int a, int b, int c, String country, Map<String, String> city) {
        var offset = data.size();
        map(Map.of("country", Map.of("iso_code", country), "city", Map.of("names", city)), data);
        var bits = (a << 16) | (b << 8) | c;
        var node = 0;
        for (var depth = 23; depth > 0; depth--) {
            var side = (bits >> depth) & 1;
            if (nodes.get(node)[side] == 0) {
                nodes.add(new int[] {0, 0});
                nodes.get(node)[side] = nodes.size() - 1;
            }
            node = nodes.get(node)[side];
        }
        // Marked by its sign until it is known how many nodes there are.
        nodes.get(node)[bits & 1] = -1 - offset;
        return this;
    }

    public Path write(Path file) {
        var out = new ByteArrayOutputStream();
        for (var node : nodes) {
            for (var record : node) {
                var value = record == 0 ? nodes.size() : record > 0 ? record : nodes.size() + SEPARATOR - 1 - record;
                out.write(value >> 16);
                out.write(value >> 8);
                out.write(value);
            }
        }
        out.writeBytes(new byte[SEPARATOR]);
        out.writeBytes(data.toByteArray());
        out.writeBytes(new byte[] {(byte) 0xab, (byte) 0xcd, (byte) 0xef});
        out.writeBytes("MaxMind.com".getBytes(StandardCharsets.US_ASCII));
        out.write((MAP << 5) | 8);
        number("node_count", INT, nodes.size(), out);
        number("record_size", SHORT, 24, out);
        number("ip_version", SHORT, 4, out);
        number("binary_format_major_version", SHORT, 2, out);
        number("binary_format_minor_version", SHORT, 0, out);
        text("database_type", out);
        text("Test-City", out);
        text("languages", out);
        out.writeBytes(new byte[] {0, 4});
        text("build_epoch", out);
        out.writeBytes(new byte[] {4, 2, 0x65, 0, 0, 0});
        try {
            return Files.write(file, out.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void map(Map<?, ?> map, ByteArrayOutputStream out) {
        out.write((MAP << 5) | map.size());
        map.forEach((key, value) -> {
            text((String) key, out);
            if (value instanceof Map<?, ?> inner) {
                map(inner, out);
            } else {
                text((String) value, out);
            }
        });
    }

    private static void text(String text, ByteArrayOutputStream out) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        if (bytes.length > 28) {
            throw new IllegalArgumentException("longer texts are written in another form");
        }
        out.write((TEXT << 5) | bytes.length);
        out.writeBytes(bytes);
    }

    private static void number(String name, int type, int value, ByteArrayOutputStream out) {
        text(name, out);
        out.write((type << 5) | 2);
        out.write(value >> 8);
        out.write(value);
    }
}
