package dev.saoma.server.kernel.outbound;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/// Looks up what a host name stands for. It may stand for something else a moment later.
@FunctionalInterface
public interface HostNames {

    List<InetAddress> addresses(String host) throws UnknownHostException;
}
