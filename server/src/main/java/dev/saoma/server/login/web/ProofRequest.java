package dev.saoma.server.login.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.saoma.server.connection.BindingProof;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// What the page sends of somebody who says that they have an account.
///
/// @param method how they prove it
/// @param typedAccount what they call it
/// @param typedSecret the password, the code that was sent, or the number that the phone tells
/// @param code which code was sent
/// @param language the one that the page speaks
record ProofRequest(
        @Nullable String method,
        @JsonProperty("account") @Nullable String typedAccount,
        @JsonProperty("secret") @Nullable String typedSecret,
        @Nullable String code,
        @Nullable String language) {

    /// Ample for an address and the longest password.
    private static final int MOST_BYTES = 4_096;

    private static final int LONGEST_ACCOUNT = 254;
    private static final int LONGEST_SECRET = 512;

    static Optional<ProofRequest> read(HttpServletRequest request, JsonMapper json) {
        try {
            var body = request.getInputStream().readNBytes(MOST_BYTES + 1);
            return body.length > MOST_BYTES
                    ? Optional.empty()
                    : Optional.ofNullable(json.readValue(body, ProofRequest.class))
                            .filter(ProofRequest::isBounded);
        } catch (IOException | JacksonException _) {
            return Optional.empty();
        }
    }

    private boolean isBounded() {
        return account().length() <= LONGEST_ACCOUNT && secret().length() <= LONGEST_SECRET;
    }

    Optional<BindingProof> proof() {
        return Arrays.stream(BindingProof.values())
                .filter(proof -> word(proof).equals(method))
                .findAny();
    }

    String account() {
        var typed = typedAccount;
        return typed == null ? "" : typed;
    }

    String secret() {
        var typed = typedSecret;
        return typed == null ? "" : typed;
    }

    /// The name of a proof towards the page.
    static String word(BindingProof proof) {
        return proof.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public String toString() {
        return "ProofRequest[" + method + "]";
    }
}
