package dev.saoma.bench.users;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.regex.Pattern;

/// How long a page of the console's list takes: each question is asked about other people each time, one after the
/// other.
final class Lookups {

    private static final int ASKED = 400;
    private static final int WARM_UP = 200;
    private static final Pattern NEXT = Pattern.compile("\"next\"\\s*:\\s*\"([^\"]+)\"");

    private final UserApi api;
    private final long rows;
    private final Random random = new Random(1);

    Lookups(UserApi api, long rows) {
        this.api = api;
        this.rows = rows;
    }

    /// The median and the slowest of a hundred, in milliseconds.
    record Took(double median, double slowest) {}

    Map<String, Took> run() throws IOException, InterruptedException {
        var deep = halfWay();
        var took = new LinkedHashMap<String, Took>();
        took.put("first page", measure(_ -> "limit=50"));
        took.put("page half way", measure(_ -> "limit=50&cursor=" + deep.get(random.nextInt(deep.size()))));
        took.put("by name", measure(person -> search("name", person.name().substring(0, 2))));
        took.put("by phone", measure(person -> search("phone", person.phone().substring(0, 11))));
        took.put("by external id", measure(person -> search("external-id", person.externalId())));
        took.put("by openid", measure(person -> search("openid", person.openId())));
        took.put("by union id", measure(person -> search("unionid", person.unionId())));
        return took;
    }

    private static String search(String by, String text) {
        return "limit=50&by=" + by + "&prefix=" + URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /// Where the pages around the middle begin, found by walking there.
    private List<String> halfWay() throws IOException, InterruptedException {
        var last = new ArrayDeque<String>();
        var token = api.token();
        var cursor = "";
        var step = Math.clamp(rows / 20, 1, 200);
        for (var seen = 0L; seen < rows / 2; seen += step) {
            if (seen % 100_000 == 0) {
                token = api.token();
            }
            var next = NEXT.matcher(api.list("limit=" + step + cursor, token));
            if (!next.find()) {
                throw new IOException("the list ended after " + seen);
            }
            last.add(next.group(1));
            if (last.size() > 100) {
                last.removeFirst();
            }
            cursor = "&cursor=" + next.group(1);
        }
        return List.copyOf(last);
    }

    private Took measure(Function<Person, String> question) throws IOException, InterruptedException {
        var token = api.token();
        var nanos = new long[ASKED];
        for (var i = -WARM_UP; i < ASKED; i++) {
            var query = question.apply(new Person(random.nextLong(rows)));
            var began = System.nanoTime();
            api.list(query, token);
            if (i >= 0) {
                nanos[i] = System.nanoTime() - began;
            }
        }
        Arrays.sort(nanos);
        return new Took(nanos[ASKED / 2] / 1e6, nanos[ASKED * 99 / 100] / 1e6);
    }
}
