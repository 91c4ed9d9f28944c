package dev.saoma.protocol;

/// The third-party platform's `component_verify_ticket`: a secret that WeChat renews every ten minutes (验证票据).
public record ComponentTicket(String value) {

    @Override
    public String toString() {
        return "•••";
    }
}
