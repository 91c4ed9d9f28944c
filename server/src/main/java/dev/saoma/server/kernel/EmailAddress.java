package dev.saoma.server.kernel;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// An e-mail address, without a name beside it (RFC 5321 §4.1.2). Forms that nobody has, such as quoted names, are
/// not taken: they would only help to smuggle something into a header.
public record EmailAddress(String value) {

    private static final int LONGEST = 254;

    private static final Pattern FORM =
            Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*"
                    + "@([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)+[A-Za-z][A-Za-z0-9-]{0,61}[A-Za-z0-9]");

    public EmailAddress {
        if (!isOne(value)) {
            throw new IllegalArgumentException("An e-mail address is written like name@example.org");
        }
    }

    /// The address that somebody typed, if it is one.
    public static Optional<EmailAddress> parse(String typed) {
        return Optional.of(typed.strip()).filter(EmailAddress::isOne).map(EmailAddress::new);
    }

    private static boolean isOne(String text) {
        return text.length() <= LONGEST
                && text.indexOf('@') <= 64
                && FORM.matcher(text).matches();
    }

    /// The same for all ways to write it: no server of today tells `Name@` from `name@`.
    public String key() {
        return value.toLowerCase(Locale.ROOT);
    }

    /// Fit to be shown to somebody who may only guess whose it is.
    public String masked() {
        return value.charAt(0) + "***" + value.substring(value.indexOf('@'));
    }

    @Override
    public String toString() {
        return masked();
    }
}
