package dev.saoma.protocol;

/// The `pre_auth_code` that an authorisation was begun with. Empty where WeChat leaves it out. A secret while it lives.
public record PreAuthCode(String value) {

    @Override
    public String toString() {
        return "•••";
    }
}
