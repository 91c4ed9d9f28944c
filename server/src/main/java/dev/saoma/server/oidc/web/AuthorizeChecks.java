package dev.saoma.server.oidc.web;

import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What can be wrong with an authorization request by itself, whoever sends it: each mistake with the error that the
/// specifications name for it.
final class AuthorizeChecks {

    /// The values of `prompt` that mean something here.
    static final Set<String> PROMPTS = Set.of("none", "login", "consent", "select_account");

    /// What a decoder puts where bytes are no character.
    private static final char NO_CHARACTER = '\uFFFD';

    /// Those of one line of text.
    private static final Set<String> KNOWN = Set.of(
            "response_type",
            "response_mode",
            "client_id",
            "redirect_uri",
            "scope",
            "state",
            "nonce",
            "code_challenge",
            "code_challenge_method",
            AuthorizeRequestConverter.DPOP_KEY,
            "prompt",
            "max_age",
            "display",
            "ui_locales",
            "claims_locales",
            "login_hint",
            "id_token_hint",
            "acr_values");

    private static final int LONGEST_NONCE = 500;
    private static final int LONGEST_REDIRECT_URI = 2000;

    /// SHA-256 in base64url (RFC 7636 §4.2).
    private static final Pattern S256 = Pattern.compile("[0-9A-Za-z_-]{43}");

    /// RFC 6749 §3.3.
    private static final Pattern SCOPES = Pattern.compile("[\\x20\\x21\\x23-\\x5b\\x5d-\\x7e]*");

    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,9}");

    private AuthorizeChecks() {}

    static void check(AuthorizeParameters request) {
        characters(request);
        responseType(request);
        request.get("response_mode")
                .filter(mode -> ResponseMode.parse(mode).isEmpty())
                .ifPresent(_ -> refuse("The response_mode is not supported"));
        if (request.get("client_id").isEmpty()) {
            refuse("The client_id is missing");
        }
        request.get("scope").filter(scope -> !SCOPES.matcher(scope).matches()).ifPresent(_ -> {
            throw AuthorizeError.of("invalid_scope", "The scope holds characters that no scope has");
        });
        proofKey(request);
        // A thumbprint is a SHA-256 too.
        request.get(AuthorizeRequestConverter.DPOP_KEY)
                .filter(key -> !S256.matcher(key).matches())
                .ifPresent(_ -> refuse("The dpop_jkt is not the SHA-256 thumbprint of a key"));
        texts(request);
        prompt(request);
        request.get("max_age")
                .filter(age -> !SECONDS.matcher(age).matches())
                .ifPresent(_ -> refuse("The max_age is not a number of seconds"));
    }

    /// Not every database takes each character, and browsers change some in a form. Nobody sends them but by mistake,
    /// or to find out what happens. JSON may have its line breaks.
    private static void characters(AuthorizeParameters request) {
        request.values().forEach((name, value) -> {
            if (value.indexOf(NO_CHARACTER) >= 0) {
                refuse("The request is not UTF-8");
            }
            if (KNOWN.contains(name) && value.chars().anyMatch(Character::isISOControl)) {
                refuse("The " + name + " holds control characters");
            }
        });
    }

    /// The words of a parameter that holds several.
    static Set<String> words(String value) {
        return Arrays.stream(value.split(" ")).filter(word -> !word.isEmpty()).collect(Collectors.toUnmodifiableSet());
    }

    private static void responseType(AuthorizeParameters request) {
        var type = request.get("response_type");
        if (type.isEmpty()) {
            refuse("The response_type is missing");
        } else if (!"code".equals(type.get())) {
            throw AuthorizeError.of("unsupported_response_type", "The response_type is not code");
        }
    }

    private static void proofKey(AuthorizeParameters request) {
        if (!request.has("code_challenge")) {
            if (request.has("code_challenge_method")) {
                refuse("There is a code_challenge_method without a code_challenge");
            }
            return;
        }
        if (!S256.matcher(request.get("code_challenge").orElse("")).matches()) {
            refuse("The code_challenge is not an S256 challenge");
        }
        if (!"S256".equals(request.get("code_challenge_method").orElse("plain"))) {
            refuse("The code_challenge_method is not S256");
        }
    }

    private static void texts(AuthorizeParameters request) {
        request.get("nonce").ifPresent(nonce -> refuseLonger(nonce, LONGEST_NONCE, "nonce"));
        request.get("redirect_uri").ifPresent(uri -> refuseLonger(uri, LONGEST_REDIRECT_URI, "redirect_uri"));
    }

    private static void prompt(AuthorizeParameters request) {
        var prompts = words(request.get("prompt").orElse(""));
        if (prompts.contains("none") && prompts.size() > 1) {
            refuse("The prompt none allows no other");
        }
        if (!PROMPTS.containsAll(prompts)) {
            refuse("The prompt is not supported");
        }
    }

    private static void refuseLonger(String value, int longest, String name) {
        if (value.length() > longest) {
            refuse("The " + name + " is longer than " + longest + " characters");
        }
    }

    private static void refuse(String why) {
        throw AuthorizeError.invalid(why);
    }
}
