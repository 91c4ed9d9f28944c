package dev.saoma.server.push;

import dev.saoma.server.connection.OfficialAccount;
import dev.saoma.server.testing.Ids;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/// An endless row of requests, most of them good ones that something was done to.
final class HostileKnocks {

    private static final List<String> PARAMETERS =
            List.of("signature", "timestamp", "nonce", "openid", "encrypt_type", "msg_signature", "echostr", "other");
    private static final List<String> HEADERS = List.of(
            "Content-Type", "webhook-id", "webhook-timestamp", "webhook-signature", "Accept", "Accept-Language");
    private static final List<String> PIECES = List.of(
            "<xml>",
            "</xml>",
            "<![CDATA[",
            "]]>",
            "<!DOCTYPE x [",
            "&amp;",
            "&#0;",
            "&x;",
            "<a ",
            "{\"xml\":",
            "{",
            "}",
            "[",
            "]",
            "\"",
            "\\u0000",
            "\u0000",
            "\n",
            "%",
            "%00",
            "null",
            "1e999999",
            "-1",
            "99999999999999999999",
            "<Encrypt>",
            "</Encrypt>",
            "<MsgType>event</MsgType>",
            "\uFEFF",
            "\uD83D\uDE00",
            "whsec_",
            "v1,");

    private final int port;
    private final List<OfficialAccount> accounts;
    private final String secret;
    private final Random random;
    private final Instant now = Instant.now();

    HostileKnocks(int port, List<OfficialAccount> accounts, String secret, long seed) {
        this.port = port;
        this.accounts = accounts;
        this.secret = secret;
        this.random = new Random(seed);
    }

    /// The next one, as it goes over the wire.
    byte[] next() {
        var account = one(accounts);
        var knock = genuine(account);
        for (var spoils = random.nextInt(4); spoils > 0; spoils--) {
            spoil(knock);
        }
        if (random.nextInt(4) == 0) {
            knock.vouch(secret, random.nextInt(3) == 0 ? now.minusSeconds(random.nextInt(1_000)) : Instant.now());
        }
        return knock.onTheWire(random.nextInt(8) == 0 ? "GET" : "POST");
    }

    private Knock genuine(OfficialAccount account) {
        var door = random.nextInt(40) == 0
                ? Knock.at(
                        port,
                        "/connections/social/" + Ids.hex(3) + "/" + (random.nextBoolean() ? "x" : Ids.id()) + "/events")
                : Knock.at(port, account);
        var at = Instant.now();
        var xml = xml(at);
        return switch (random.nextInt(6)) {
            case 0 -> door.plain(account, xml, at);
            case 1 -> door.compatible(account, xml, at);
            case 2 -> door.json(Knock.authing(account, xml));
            case 3 ->
                door.json(
                        "{\"xml\":{\"tousername\":[\"gh_1\"],\"msgtype\":[\"event\"],\"content\":" + noise(300) + "}}");
            case 4 -> {
                var check = door.with("echostr", noise(40));
                check.sign(account, at);
                yield check;
            }
            default -> door.safe(account, xml, at);
        };
    }

    private String xml(Instant at) {
        var xml = random.nextBoolean()
                ? TestPushes.scan("o" + Ids.hex(13), Ids.hex(11), "gQ" + Ids.hex(9), at)
                : TestPushes.text("o" + Ids.hex(13), noise(60), at);
        return random.nextInt(3) == 0
                ? new String(mutated(xml.getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8)
                : xml;
    }

    private void spoil(Knock knock) {
        switch (random.nextInt(6)) {
            case 0 -> knock.with(one(PARAMETERS), null);
            case 1 -> knock.with(one(PARAMETERS), noise(60));
            case 2 -> knock.body(bytes(random.nextInt(2_000)));
            case 3 -> knock.header(one(HEADERS), noise(30).replaceAll("[^ -~]", "?"));
            default -> knock.body(mutated(knock.body()));
        }
    }

    private byte[] mutated(byte[] original) {
        if (original.length == 0) {
            return bytes(random.nextInt(20));
        }
        var position = random.nextInt(original.length);
        return switch (random.nextInt(4)) {
            case 0 -> Arrays.copyOf(original, position);
            case 1 -> joined(original, position, one(PIECES).getBytes(StandardCharsets.UTF_8));
            case 2 -> joined(original, position, original);
            default -> {
                var changed = original.clone();
                changed[position] = (byte) random.nextInt(256);
                yield changed;
            }
        };
    }

    private static byte[] joined(byte[] original, int position, byte[] middle) {
        var all = Arrays.copyOf(original, original.length + middle.length);
        System.arraycopy(middle, 0, all, position, middle.length);
        System.arraycopy(original, position, all, position + middle.length, original.length - position);
        return all;
    }

    private String noise(int most) {
        IntFunction<String> piece = _ -> random.nextBoolean()
                ? one(PIECES)
                : Character.toString(random.nextInt(3) == 0 ? random.nextInt(0xD800) : ' ' + random.nextInt(95));
        return IntStream.range(0, random.nextInt(most)).mapToObj(piece).reduce("", String::concat);
    }

    private byte[] bytes(int count) {
        var bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }

    private <T> T one(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
