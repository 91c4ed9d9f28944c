package dev.saoma.server.scan;

/// The name of a scan in the addresses that its browser uses. Not a secret: the browser key is.
public record ScanId(String value) {

    @Override
    public String toString() {
        return value;
    }
}
