package dev.saoma.server.roster;

import dev.saoma.protocol.Bilingual;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Rows of a CSV file (RFC 4180) whose first line names the columns. They may be apart by semicolons, as Excel writes
/// them where a comma is the decimal sign, or by tabs: the first line tells. Identities stand in one column, apart by
/// blanks, each `appid:openid` or `appid:openid:unionid`.
public final class CsvLines implements Lines {

    private static final Bilingual QUOTES =
            new Bilingual("引号须成对；字段内的引号写作两个引号。", "Quotes come in pairs; a quote in a field is written twice.");
    private static final Bilingual TOO_LONG = new Bilingual("一行不超过 64 kB。", "A row has at most 64 kB.");
    private static final Pattern BLANKS = Pattern.compile(" +");
    private static final List<String> PARTS = List.of("app_id", "open_id", "union_id");
    private static final String IDENTITIES = "identities";
    private static final String SEPARATORS = ",;\t";
    private static final int NOT_KNOWN = -2;

    private final TextLines text;
    private final Set<String> known;
    private @Nullable List<String> header;
    private long line = 1;
    private int separator = NOT_KNOWN;

    /// @param known the columns that mean something
    public CsvLines(InputStream file, Set<String> known) {
        this.text = new TextLines(file);
        this.known = known;
    }

    @Override
    public Optional<Line> next() throws IOException {
        var columns = header;
        if (columns == null) {
            var first = record();
            separator = separator == NOT_KNOWN ? ',' : separator;
            columns = first.fields();
            header = columns;
            var flaw = flawOf(first);
            if (flaw.isPresent()) {
                text.skipAll();
                return Optional.of(new Line.Broken(1, flaw.get()));
            }
        }
        var number = line;
        var next = record();
        while (next.isBlank() && !next.isEnd()) {
            number = line;
            next = record();
        }
        return next.isBlank() ? Optional.empty() : Optional.of(line(number, next, columns));
    }

    /// What keeps the first line from naming the columns.
    private Optional<Bilingual> flawOf(Cells first) {
        var flaw = first.flaw();
        if (flaw != null) {
            return Optional.of(flaw);
        }
        var unknown =
                first.fields().stream().filter(name -> !known.contains(name)).toList();
        var once = new HashSet<String>();
        var twice = first.fields().stream()
                .filter(name -> !once.add(name))
                .distinct()
                .toList();
        var there = shown(known.stream().sorted().toList());
        if (first.isBlank()) {
            return Optional.of(new Bilingual(
                    "首行为列名，而此行为空。可用：" + there + "。",
                    "The first line names the columns, and is empty. There are " + there + "."));
        }
        if (!unknown.isEmpty()) {
            return Optional.of(new Bilingual(
                    "首行为列名。没有列 " + shown(unknown) + "。可用：" + there + "。",
                    "The first line names the columns. There is no column " + shown(unknown) + "; there are " + there
                            + "."));
        }
        return twice.isEmpty()
                ? Optional.empty()
                : Optional.of(new Bilingual(
                        "列 " + shown(twice) + " 重复。", "The column " + shown(twice) + " is there more than once."));
    }

    private static String shown(List<String> names) {
        var joined = String.join(", ", names);
        return joined.length() <= 300 ? joined : joined.substring(0, 300) + "…";
    }

    private static Line line(long number, Cells cells, List<String> columns) {
        var flaw = cells.flaw();
        if (flaw != null) {
            return new Line.Broken(number, flaw);
        }
        if (cells.fields().size() != columns.size()) {
            return new Line.Broken(
                    number,
                    new Bilingual(
                            "应有 " + columns.size() + " 列，实有 " + cells.fields().size() + " 列。",
                            columns.size() + " columns, and not "
                                    + cells.fields().size() + "."));
        }
        var fields = new HashMap<String, String>();
        var identities = List.<Map<String, String>>of();
        for (var column = 0; column < columns.size(); column++) {
            var value = cells.fields().get(column);
            if (columns.get(column).equals(IDENTITIES)) {
                identities = identities(Formulas.bare(value));
            } else if (!value.isEmpty()) {
                fields.put(columns.get(column), Formulas.bare(value));
            }
        }
        return new Line.Read(number, fields, identities);
    }

    private static List<Map<String, String>> identities(String cell) {
        return BLANKS.splitAsStream(cell.strip())
                .filter(one -> !one.isEmpty())
                .map(one -> {
                    var parts = one.split(":", PARTS.size());
                    var named = new HashMap<String, String>();
                    for (var part = 0; part < parts.length; part++) {
                        named.put(PARTS.get(part), parts[part]);
                    }
                    return Map.copyOf(named);
                })
                .toList();
    }

    private record Cells(List<String> fields, @Nullable Bilingual flaw, boolean isEnd) {
        boolean isBlank() {
            return flaw == null && fields.size() == 1 && fields.getFirst().isEmpty();
        }
    }

    /// The first that could is the one.
    private boolean separates(int next) {
        if (separator == NOT_KNOWN && next >= 0 && SEPARATORS.indexOf(next) >= 0) {
            separator = next;
        }
        return next == separator;
    }

    private Cells record() throws IOException {
        var fields = new ArrayList<String>();
        var field = new StringBuilder();
        var quoted = false;
        var wasQuoted = false;
        var length = 0;
        while (true) {
            var next = text.read();
            if (++length > TextLines.LONGEST) {
                text.skipLine();
                line++;
                return new Cells(List.of(), TOO_LONG, false);
            }
            if (quoted) {
                if (next == -1) {
                    return new Cells(List.of(), QUOTES, true);
                }
                if (next == '"') {
                    var after = text.read();
                    quoted = after == '"';
                    if (quoted) {
                        field.append('"');
                    } else {
                        text.unread(after);
                    }
                } else {
                    line += next == '\n' ? 1 : 0;
                    field.append((char) next);
                }
            } else if (next == '"' && field.isEmpty() && !wasQuoted) {
                quoted = true;
                wasQuoted = true;
            } else if (separates(next)) {
                fields.add(field.toString());
                field.setLength(0);
                wasQuoted = false;
            } else if (next == '\n' || next == -1) {
                line += next == '\n' ? 1 : 0;
                fields.add(field.toString());
                return fields.stream().anyMatch(TextLines::isGarbled)
                        ? new Cells(List.of(), TextLines.NOT_UTF8, next == -1)
                        : new Cells(fields, null, next == -1);
            } else if (next != '\r') {
                if (wasQuoted || next == '"') {
                    text.skipLine();
                    line++;
                    return new Cells(List.of(), QUOTES, false);
                }
                field.append((char) next);
            }
        }
    }
}
