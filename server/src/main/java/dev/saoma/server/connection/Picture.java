package dev.saoma.server.connection;

/// A picture as PNG, made by us. Whoever is handed one does not change it.
public final class Picture {

    private final byte[] png;

    public Picture(byte[] png) {
        this.png = png;
    }

    public byte[] png() {
        return png;
    }
}
