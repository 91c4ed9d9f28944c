package dev.saoma.server.scan;

/// A scan has come to another state. Listeners hear of it after the commit.
public record ScanMoved(ScanId scan, ScanState state) {}
