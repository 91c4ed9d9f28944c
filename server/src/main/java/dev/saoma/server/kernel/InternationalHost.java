package dev.saoma.server.kernel;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.regex.Pattern;

/// A host with letters beyond ASCII, as people read it. On the wire it has another form (RFC 5890 §2.3.2.1), and only
/// that can be compared letter by letter.
public record InternationalHost(String host) {

    private static final Pattern ASCII = Pattern.compile("\\p{ASCII}*");

    /// Java writes these as IDNA2003 does, and browsers by now do not (UTS #46 §7): it would be another's host.
    private static final Pattern WRITTEN_OTHERWISE = Pattern.compile("[ßẞς\u200C\u200D]");

    private static final Pattern AROUND = Pattern.compile("^.*@|:[0-9]*$");

    /// The host of an address, if it is such a one.
    public static Optional<InternationalHost> of(String address) {
        try {
            return Optional.ofNullable(new URI(address).getRawAuthority())
                    .map(authority -> AROUND.matcher(authority).replaceAll(""))
                    .filter(host -> !ASCII.matcher(host).matches())
                    .map(InternationalHost::new);
        } catch (URISyntaxException _) {
            return Optional.empty();
        }
    }

    /// Its form on the wire, if it has one that we know.
    public Optional<String> ascii() {
        if (WRITTEN_OTHERWISE.matcher(host).find()) {
            return Optional.empty();
        }
        try {
            return Optional.of(IDN.toASCII(host, IDN.USE_STD3_ASCII_RULES)).filter(ascii -> !ascii.isEmpty());
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
