package dev.saoma.server.console.web;

import dev.saoma.server.console.Form;
import dev.saoma.server.oidc.logout.LogoutNotice;
import dev.saoma.server.oidc.logout.NoticeState;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// An application that is still to be told that a session ended.
///
/// @param state `waiting` or `dead`
/// @param trouble why the last try failed, in one word; absent before the first
/// @param status the HTTP status of the last answer, if there was one
record LogoutNoticeView(
        String id,
        String application,
        String user,
        String session,
        @Form(of = NoticeState.class) String state,
        int tries,
        @Nullable String trouble,
        @Nullable Integer status,
        Instant createdAt,
        Instant since,
        Instant givesUpAt) {

    static LogoutNoticeView of(LogoutNotice notice) {
        var failure = notice.failure();
        return new LogoutNoticeView(
                notice.id().value(),
                notice.to().application().value(),
                notice.to().user().value(),
                notice.to().session().value(),
                Fields.name(notice.state()),
                notice.attempts(),
                failure == null ? null : failure.trouble(),
                failure == null ? null : failure.status(),
                notice.createdAt(),
                notice.movedAt(),
                notice.givesUpAt());
    }
}
