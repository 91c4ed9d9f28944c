package dev.saoma.server.oidc;

import dev.saoma.server.kernel.UserId;
import dev.saoma.server.scan.ScanTimes;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What came of a login that a developer tried out.
public sealed interface Trial {

    /// It went well.
    ///
    /// @param scopes what was granted
    /// @param methods how the person proved who they are, the `amr`
    /// @param header the ID token's
    /// @param idToken what the ID token says
    /// @param userInfo what userinfo says
    /// @param accessToken what an API can read in the access token; null where it says nothing by itself
    /// @param asOf its moments
    record Done(
            UserId user,
            Set<String> scopes,
            List<String> methods,
            String acr,
            Map<String, Object> header,
            Map<String, Object> idToken,
            Map<String, Object> userInfo,
            @Nullable Map<String, Object> accessToken,
            Moments asOf)
            implements Trial {

        public Done {
            scopes = Set.copyOf(scopes);
            methods = List.copyOf(methods);
            header = Map.copyOf(header);
            idToken = Map.copyOf(idToken);
            userInfo = Map.copyOf(userInfo);
        }
    }

    /// The end is not one of a login that this developer began, or it came too late or twice.
    record Over() implements Trial {}

    /// The issuer gave no tokens for the code.
    ///
    /// @param error as RFC 6749 §5.2 has it
    record Failed(String error, @Nullable String description) implements Trial {}

    /// When each step was done.
    ///
    /// @param scan null where the person came in by something else than a scan
    record Moments(Instant askedAt, @Nullable ScanTimes scan, Instant codeAt, Instant tokensAt) {}
}
