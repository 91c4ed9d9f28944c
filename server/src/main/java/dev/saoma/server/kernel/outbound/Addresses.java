package dev.saoma.server.kernel.outbound;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/// Finds the addresses of a target that may be connected to.
final class Addresses {

    /// A host with more has them for its own reasons; we need not try them all.
    private static final int MOST = 3;

    private final HostNames names;
    private final AddressGuard guard;

    Addresses(HostNames names, AddressGuard guard) {
        this.names = names;
        this.guard = guard;
    }

    /// What comes of looking.
    sealed interface Found {

        /// At least one.
        record Some(List<InetAddress> addresses) implements Found {}

        /// None, and why.
        record None(Silence why) implements Found {}
    }

    Found of(Post post) {
        try {
            var allowed = names.addresses(post.host()).stream()
                    .filter(address -> guard.allows(address, post.isEncrypted()))
                    .limit(MOST)
                    .toList();
            return allowed.isEmpty() ? new Found.None(Silence.FORBIDDEN_ADDRESS) : new Found.Some(allowed);
        } catch (UnknownHostException _) {
            return new Found.None(Silence.UNKNOWN_HOST);
        }
    }
}
