package dev.saoma.server.console.web;

import dev.saoma.server.history.LoginRecord;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A login of a user as the admin API shows it, or one that came to nothing. What is not known is empty.
///
/// @param refused why it came to nothing, such as `deactivated`; null where it was a login
/// @param application the client id
/// @param applicationName null where the application is gone
/// @param connection the identifier of the connection; null where that is gone
record LoginRecordView(
        String id,
        Instant at,
        @Nullable String refused,
        String application,
        @Nullable String applicationName,
        @Nullable String connection,
        String browser,
        String system,
        String country,
        String city,
        String address) {

    static LoginRecordView of(LoginRecord login, @Nullable String applicationName, @Nullable String connection) {
        var refused = login.refused();
        return new LoginRecordView(
                login.id(),
                login.at(),
                refused == null ? null : refused.reason(),
                login.application().value(),
                applicationName,
                connection,
                login.device().browser(),
                login.device().system(),
                login.place().country(),
                login.place().city(),
                login.address());
    }
}
