package dev.saoma.server.push;

/// The id of a recorded push: 22 characters of `[0-9A-Za-z_-]`. The same push delivered again keeps it.
public record PushId(String value) {

    @Override
    public String toString() {
        return value;
    }
}
