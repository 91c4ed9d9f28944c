package dev.saoma.server.console.web;

import dev.saoma.server.connection.Connection;
import dev.saoma.server.connection.ConnectionFlaw;
import dev.saoma.server.console.Change;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.springframework.http.ResponseEntity;

/// Says what came of a change of a connection, in the API's spelling.
final class ConnectionAnswer {

    private static final Pattern DASH = Pattern.compile("-([a-z])");

    private ConnectionAnswer() {}

    static <T, V> ResponseEntity<V> of(
            Change<T, ConnectionFlaw> change, Locale locale, Function<T, ResponseEntity<V>> done) {
        return ChangeAnswer.of(change, locale, flaw -> spelled(flaw.field()), ConnectionFlaw::text, done);
    }

    /// Nothing was changed; what would have been wrong is told.
    static <T> ResponseEntity<T> tried(Change<Connection, ConnectionFlaw> change, Locale locale) {
        return of(change, locale, _ -> ResponseEntity.noContent().build());
    }

    /// `app-secret` of the configuration file is `appSecret` here.
    static String spelled(String setting) {
        return DASH.matcher(setting).replaceAll(dash -> dash.group(1).toUpperCase(Locale.ROOT));
    }
}
