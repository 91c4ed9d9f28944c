package dev.saoma.simulator.api;

/// IP addresses as WeChat writes them.
final class Addresses {

    private static final String LOOPBACK_6 = "0:0:0:0:0:0:0:1";

    private Addresses() {}

    static String readable(String remote) {
        return remote.equals(LOOPBACK_6) ? "::1" : remote;
    }
}
