package dev.saoma.protocol;

/// The one-use code that an account's owner gives a third-party platform with his consent; exchanged by
/// `api_query_auth`. A secret while it lives.
public record AuthorizationCode(String value) {

    @Override
    public String toString() {
        return "•••";
    }
}
