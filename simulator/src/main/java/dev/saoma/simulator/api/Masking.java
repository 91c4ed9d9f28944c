package dev.saoma.simulator.api;

import java.util.regex.Pattern;

/// Makes calls fit to be shown: AppSecrets disappear, of tokens enough stays to tell one from another.
final class Masking {

    private static final Pattern IN_QUERY =
            Pattern.compile("(^|&)(secret|appsecret|access_token|refresh_token|session_key)=([^&]{0,6})[^&]*");
    private static final Pattern IN_JSON = Pattern.compile(
            "\"(secret|appsecret|access_token|refresh_token|session_key)\"\\s*:\\s*\"([^\"\\\\]{0,6})(?:[^\"\\\\]|\\\\.)*+\"?");

    private Masking() {}

    static String query(String query) {
        return IN_QUERY.matcher(query)
                .replaceAll(found -> found.group(1) + found.group(2) + "=" + rest(found.group(2), found.group(3)));
    }

    static String json(String body) {
        return IN_JSON.matcher(body)
                .replaceAll(found -> "\"%s\":\"%s\"".formatted(found.group(1), rest(found.group(1), found.group(2))));
    }

    private static String rest(String name, String start) {
        return name.endsWith("secret") || name.equals("session_key") ? "•••" : start.replace("$", "\\$") + "•••";
    }
}
