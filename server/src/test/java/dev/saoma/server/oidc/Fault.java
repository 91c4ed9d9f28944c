package dev.saoma.server.oidc;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// What can be wrong with one parameter of a request.
enum Fault {
    MISSING,
    EMPTY,
    REPEATED,
    CONFLICTING,
    WITH_A_NUL,
    WITH_A_LINE_BREAK,
    NOT_UTF_8,
    HALF_ESCAPED,
    LONG,
    HUGE;

    /// Whether the specifications treat it as if the parameter were not there (RFC 6749 §3.1, §3.2).
    boolean isAbsence() {
        return this == MISSING || this == EMPTY;
    }

    /// A form or a query with this fault.
    String of(Map<String, String> good, String parameter) {
        var fields = new ArrayList<String>();
        good.forEach((name, value) -> {
            var encoded = TestBrowser.encode(value);
            if (name.equals(parameter)) {
                wrong(encoded).forEach(text -> fields.add(name + "=" + text));
            } else {
                fields.add(name + "=" + encoded);
            }
        });
        return String.join("&", fields);
    }

    private List<String> wrong(String value) {
        return switch (this) {
            case MISSING -> List.of();
            case EMPTY -> List.of("");
            case REPEATED -> List.of(value, value);
            case CONFLICTING -> List.of(value, "other");
            case WITH_A_NUL -> List.of(value + "%00");
            case WITH_A_LINE_BREAK -> List.of(value + "%0D%0A");
            case NOT_UTF_8 -> List.of(value + "%FF%FE");
            case HALF_ESCAPED -> List.of(value + "%z");
            case LONG -> List.of(value + "x".repeat(9000));
            case HUGE -> List.of(value + "x".repeat(1 << 20));
        };
    }
}
