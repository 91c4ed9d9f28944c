package dev.saoma.server.message;

import dev.saoma.server.kernel.Secret;
import java.util.Locale;
import java.util.Optional;

/// A mail server to send by (RFC 6409).
///
/// @param from the sender as it stands in the header
public record MailServer(
        String host, int port, Security security, Optional<Login> login, String from, Words chinese, Words english) {

    /// Whom to log in as (RFC 4954).
    public record Login(String user, Secret password) {}

    /// What is written.
    public record Words(String subject, String text, String html) {}

    /// How the connection is encrypted.
    public enum Security {
        /// From the beginning (RFC 8314 §3.3).
        TLS,
        /// After STARTTLS, and never without (RFC 3207).
        STARTTLS,
        /// Not at all.
        NONE;

        int port() {
            return switch (this) {
                case TLS -> 465;
                case STARTTLS -> 587;
                case NONE -> 25;
            };
        }
    }

    /// What is written in that language.
    public Words words(Locale locale) {
        return locale.getLanguage().equals("zh") ? chinese : english;
    }
}
