package dev.saoma.server.brand.css;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Fonts by name: those that computers and phones have and that hold letters. One of signs would hide what is
/// written.
final class Fonts {

    private static final List<String> PLAIN =
            List.of("system-ui", "sans-serif", "serif", "monospace", "ui-rounded", "ui-serif", "ui-sans-serif");

    private static final List<String> NAMED = List.of(
            "Arial",
            "Helvetica",
            "Helvetica Neue",
            "Segoe UI",
            "Roboto",
            "Verdana",
            "Tahoma",
            "Trebuchet MS",
            "Georgia",
            "Times New Roman",
            "PingFang SC",
            "Microsoft YaHei",
            "HarmonyOS Sans SC",
            "Noto Sans SC",
            "Noto Sans CJK SC",
            "Noto Serif SC",
            "Songti SC",
            "SimSun",
            "KaiTi");

    private Fonts() {}

    static Optional<String> read(String value) {
        var fonts = new ArrayList<String>();
        for (var name : value.split(",", -1)) {
            var font = font(unquoted(name.strip()));
            if (font.isEmpty()) {
                return Optional.empty();
            }
            fonts.add(font.get());
        }
        return Optional.of(String.join(",", fonts));
    }

    private static String unquoted(String name) {
        var mark = name.length() > 2 ? name.charAt(0) : ' ';
        var quoted = (mark == '"' || mark == '\'') && name.charAt(name.length() - 1) == mark;
        return quoted ? name.substring(1, name.length() - 1) : name;
    }

    private static Optional<String> font(String name) {
        var plain = PLAIN.stream().filter(name::equalsIgnoreCase).findAny();
        return plain.isPresent()
                ? plain
                : NAMED.stream().filter(name::equalsIgnoreCase).findAny().map(known -> "\"" + known + "\"");
    }
}
