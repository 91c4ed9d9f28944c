package dev.saoma.server.login;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Limits of the login page. Whatever is beyond a limit of the live channel is polled for; nobody is shut out.
///
/// @param codesPerBrowser how many codes one browser may ask for in a minute
/// @param codesPerAddress how many codes one network address may ask for in a minute: each is a call to WeChat
///     that counts against the account's daily quota
/// @param codesPerApplication how many codes one website's login page may ask for in a minute, on one node
/// @param codesPerConnection how many codes may be asked for at one account in a minute, on one node
/// @param streamsPerBrowser how many live channels one browser may hold; browsers allow six connections to a
///     host over HTTP/1.1 and need some of them for everything else
/// @param streamsPerAddress how many live channels one network address may hold
/// @param heartbeat how often a live channel shows that it is alive; pages give it up after 40 seconds of
///     silence
/// @param streamLife when the server ends a live channel whatever happens; the page opens another if it is
///     still there
/// @param disownWithin for how long whoever scanned can say by the link in their chat that it was not them; a
///     scan has to be kept as long (`saoma.scan.kept-for`)
/// @param simulatedPhone where the phone of a simulator is, to which login pages lead whose codes come from
///     the API at the same origin
@ConfigurationProperties("saoma.login")
public record LoginSettings(
        @DefaultValue("12") int codesPerBrowser,
        @DefaultValue("120") int codesPerAddress,
        @DefaultValue("1500") int codesPerApplication,
        @DefaultValue("3000") int codesPerConnection,
        @DefaultValue("4") int streamsPerBrowser,
        @DefaultValue("100") int streamsPerAddress,
        @DefaultValue("15s") Duration heartbeat,
        @DefaultValue("4m") Duration streamLife,
        @DefaultValue("24h") Duration disownWithin,
        @Nullable URI simulatedPhone) {

    private static final Duration LONGEST_SILENCE = Duration.ofSeconds(30);

    public LoginSettings {
        if (!heartbeat.isPositive() || heartbeat.compareTo(LONGEST_SILENCE) > 0) {
            throw new IllegalArgumentException(
                    "saoma.login.heartbeat must be more than 0s and at most 30s, not " + heartbeat);
        }
        if (!streamLife.isPositive()) {
            throw new IllegalArgumentException("saoma.login.stream-life must be more than 0s, not " + streamLife);
        }
        if (simulatedPhone != null && !isWeb(simulatedPhone)) {
            throw new IllegalArgumentException(
                    "saoma.login.simulated-phone must be an http or https address, such as http://localhost:7402/phone,"
                            + " and not '" + simulatedPhone + "'");
        }
    }

    private static boolean isWeb(URI address) {
        return address.getHost() != null && ("http".equals(address.getScheme()) || "https".equals(address.getScheme()));
    }
}
