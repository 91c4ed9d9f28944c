package dev.saoma.server.kernel.outbound;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.apache.hc.client5.http.DnsResolver;

/// Fails: each request brings the address that was checked. A second lookup could have another result.
final class NoLookup implements DnsResolver {

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        throw new UnknownHostException("Only checked addresses are connected to");
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }
}
