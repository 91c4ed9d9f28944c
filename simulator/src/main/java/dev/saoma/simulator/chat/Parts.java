package dev.saoma.simulator.chat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds what can be tapped in a text as WeChat does: `<a href="…">…</a>`, and web addresses that stand by themselves.
final class Parts {

    private static final Pattern ANCHOR = Pattern.compile(
            "<a\\b[^<>]*?\\bhref\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)')[^<>]*>(.*?)</a\\s*>",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    /// A full stop or comma after an address is the sentence's.
    private static final Pattern ADDRESS =
            Pattern.compile("https?://[\\w\\-.~:/?#\\[\\]@!$&'()*+,;=%]*[\\w\\-~/#@$&*+=%]");

    private Parts() {}

    static List<Part> of(String text) {
        List<Part> parts = new ArrayList<>();
        Matcher anchor = ANCHOR.matcher(text);
        int done = 0;
        while (anchor.find()) {
            addPlain(text.substring(done, anchor.start()), parts);
            String url = anchor.group(1) == null ? anchor.group(2) : anchor.group(1);
            parts.add(new Part(anchor.group(3), url.strip()));
            done = anchor.end();
        }
        addPlain(text.substring(done), parts);
        return List.copyOf(parts);
    }

    private static void addPlain(String text, List<Part> parts) {
        Matcher address = ADDRESS.matcher(text);
        int done = 0;
        while (address.find()) {
            addText(text.substring(done, address.start()), parts);
            parts.add(new Part(address.group(), address.group()));
            done = address.end();
        }
        addText(text.substring(done), parts);
    }

    private static void addText(String text, List<Part> parts) {
        if (!text.isEmpty()) {
            parts.add(new Part(text, null));
        }
    }
}
