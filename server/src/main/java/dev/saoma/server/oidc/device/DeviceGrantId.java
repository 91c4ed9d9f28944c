package dev.saoma.server.oidc.device;

/// Names a device that waits; opens nothing.
public record DeviceGrantId(String value) {

    @Override
    public String toString() {
        return value;
    }
}
