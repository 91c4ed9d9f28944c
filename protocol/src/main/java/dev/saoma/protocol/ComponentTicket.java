package dev.saoma.protocol;

/// The third-party platform's `component_verify_ticket`: a secret that WeChat renews every ten minutes (§D2).
public record ComponentTicket(String value) {

    @Override
    public String toString() {
        return "•••";
    }
}
