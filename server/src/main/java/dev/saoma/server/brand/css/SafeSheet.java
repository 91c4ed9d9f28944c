package dev.saoma.server.brand.css;

import dev.saoma.protocol.Bilingual;
import java.util.ArrayList;
import java.util.List;

/// A style sheet that an operator writes for the pages, read by the grammar of `docs/brand.md`: rules for named parts
/// of the page, with named properties whose values have bounds. What is not known is refused with the line it stands
/// in, and what comes out is written anew from what was understood: no text of the operator's is passed on.
///
/// It has no word for fetching anything, placing anything over another, hiding anything, or the colour of a text.
public final class SafeSheet {

    public static final int LONGEST = 8000;

    private final Source source;
    private final StringBuilder sheet = new StringBuilder();

    private SafeSheet(Source source) {
        this.source = source;
    }

    /// What a text turns out to be.
    public sealed interface Read {

        /// It is taken.
        ///
        /// @param sheet written by us
        record Good(String sheet) implements Read {}

        record Refused(Bilingual why) implements Read {}
    }

    public static Read read(String text) {
        if (text.length() > LONGEST) {
            return new Read.Refused(new Bilingual(
                    "样式最多 " + LONGEST + " 个字符。", "A style sheet has at most " + LONGEST + " characters."));
        }
        try {
            var reading = new SafeSheet(new Source(text));
            reading.rules(false);
            return new Read.Good(reading.sheet.toString());
        } catch (Source.Unread e) {
            return new Read.Refused(e.why());
        }
    }

    private void rules(boolean inMedia) throws Source.Unread {
        while (true) {
            source.skip();
            if (source.isAtEnd()) {
                if (inMedia) {
                    throw source.unread("缺少 }", "a '}' is missing");
                }
                return;
            }
            if (inMedia && source.takes('}')) {
                sheet.append("}\n");
                return;
            }
            if (source.isAt('@')) {
                media(inMedia);
            } else {
                rule();
            }
        }
    }

    private void media(boolean inMedia) throws Source.Unread {
        var condition = inMedia ? null : Media.read(source.upTo('{'));
        if (condition == null) {
            throw source.unread(
                    "@ 规则只能是 @media (prefers-color-scheme: dark|light)、(min-width: Npx) 或 (max-width: Npx)，不能嵌套",
                    "the only '@' rules are @media (prefers-color-scheme: dark|light), (min-width: Npx) and"
                            + " (max-width: Npx), not inside one another");
        }
        sheet.append("@media ").append(condition).append("{\n");
        rules(true);
    }

    private void rule() throws Source.Unread {
        var parts = new ArrayList<Part>();
        for (var name : source.upTo('{').split(",", -1)) {
            parts.add(Part.read(name)
                    .orElseThrow(() -> source.unread("不支持此选择器；可用：" + Part.NAMES, "selectors are: " + Part.NAMES)));
        }
        var body = new StringBuilder();
        while (true) {
            source.skip();
            if (source.takes('}')) {
                break;
            }
            body.append(declaration(parts)).append(';');
        }
        if (!body.isEmpty()) {
            sheet.append(String.join(",", parts.stream().map(Part::selector).toList()))
                    .append('{')
                    .append(body)
                    .append("}\n");
        }
    }

    private String declaration(List<Part> parts) throws Source.Unread {
        var name = source.upTo(':');
        var property = Property.of(name)
                .filter(found -> parts.stream().allMatch(part -> part.takes(found)))
                .orElseThrow(() -> source.unread(
                        "此处不支持该属性；可用：" + Part.properties(parts), "here the properties are: " + Part.properties(parts)));
        return property.read(source.value())
                .map(value -> property.word() + ":" + value)
                .orElseThrow(() -> source.unread(
                        property.word() + " 的值应为：" + property.form(), property.word() + " takes: " + property.form()));
    }
}
