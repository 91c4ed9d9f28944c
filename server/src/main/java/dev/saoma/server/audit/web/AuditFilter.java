package dev.saoma.server.audit.web;

import dev.saoma.protocol.Bilingual;
import dev.saoma.server.audit.AuditQuery;
import dev.saoma.server.console.Form;
import dev.saoma.server.console.web.Fields;
import dev.saoma.server.console.web.Paging;
import dev.saoma.server.console.web.Span;
import dev.saoma.server.kernel.Actor;
import dev.saoma.server.kernel.ClientId;
import dev.saoma.server.kernel.DeveloperId;
import dev.saoma.server.kernel.PoolId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a caller narrows the trail by, as it was sent. Spring fills it from the query.
///
/// @param actor only what that one did: `developer/` or `program/` with its id, or `itself`
/// @param action only what was done so, such as `doctor.run`
/// @param object only what was done to that one, such as `user/5f0c…`
/// @param from the first moment
/// @param to the moment after the last
record AuditFilter(
        @Form(pattern = "itself|(developer|program)/[0-9a-f]{24}") @Nullable
        String actor,

        @Form(pattern = AuditFilter.ACTION) @Nullable String action,

        @Nullable String object,
        @Form(kind = Form.Kind.TIME) @Nullable String from,
        @Form(kind = Form.Kind.TIME) @Nullable String to,
        @Nullable String limit,
        @Nullable String cursor) {

    private static final Bilingual ACTOR =
            new Bilingual("developer/ 或 program/ 加其 id，或 itself。", "developer/ or program/ with its id, or itself.");

    private static final Bilingual WHAT =
            new Bilingual("动作的代码，如 doctor.run。", "the code of an action, such as doctor.run.");
    static final String ACTION = "[a-z]+(-[a-z]+)*(\\.[a-z]+(-[a-z]+)*)+";

    /// The search, if nothing was found wrong.
    AuditQuery query(PoolId pool, Fields fields) {
        var span = Span.of(from, to, fields);
        var paging = Paging.of(limit, cursor, Optional::of, fields);
        return new AuditQuery(
                pool,
                fields.read("actor", actor, ACTOR, AuditFilter::actor),
                fields.read("action", action, WHAT, AuditFilter::action),
                object,
                span.from(),
                span.until(),
                paging.after(),
                paging.size() + 1);
    }

    private static Optional<String> action(String text) {
        return Optional.of(text).filter(given -> given.matches(ACTION));
    }

    private static Optional<Actor> actor(String text) {
        if ("itself".equals(text)) {
            return Optional.of(new Actor.Itself());
        }
        var parts = text.split("/", 2);
        return switch (parts[0]) {
            case "developer" -> DeveloperId.parse(parts[parts.length - 1]).map(Actor.Developer::new);
            case "program" -> ClientId.parse(parts[parts.length - 1]).map(Actor.Program::new);
            default -> Optional.empty();
        };
    }
}
