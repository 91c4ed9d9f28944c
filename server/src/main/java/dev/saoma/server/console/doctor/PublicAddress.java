package dev.saoma.server.console.doctor;

import dev.saoma.server.connection.Connection;
import dev.saoma.server.connection.MiniProgram;
import dev.saoma.server.connection.OfficialAccount;
import dev.saoma.server.console.doctor.ProbeAddress.Seen;
import dev.saoma.server.pool.Addresses;
import java.net.InetAddress;
import java.net.URI;
import java.util.Map;
import org.springframework.stereotype.Component;

/// Whether the address at which WeChat and visitors are to find us is ours, and by https.
@Component
final class PublicAddress implements Examination, ProgramExamination {

    private final ProbeAddress probe;
    private final Addresses addresses;

    PublicAddress(ProbeAddress probe, Addresses addresses) {
        this.probe = probe;
        this.addresses = addresses;
    }

    @Override
    public Step step() {
        return Step.PUBLIC_ADDRESS;
    }

    @Override
    public boolean needsToken() {
        return false;
    }

    @Override
    public Finding examine(OfficialAccount account) {
        return find(account);
    }

    /// Phones find us at the same host; WeChat lets mini programs call nothing but https.
    @Override
    public Finding examine(MiniProgram program) {
        return find(program);
    }

    private Finding find(Connection connection) {
        var address = URI.create(addresses.events(connection.identifier(), connection.pool()));
        var facts = Map.<String, Object>of("address", address.toString(), "host", address.getHost());
        return isLocal(address.getHost())
                ? Diagnosis.ADDRESS_LOCAL.at(step(), facts)
                : finding(probe.probe(address), address);
    }

    static Finding finding(Seen seen, URI address) {
        var facts = Map.<String, Object>of("address", address.toString(), "host", address.getHost());
        return switch (seen) {
            case Seen.NoSuchHost _ -> Diagnosis.ADDRESS_UNKNOWN.at(Step.PUBLIC_ADDRESS, facts);
            case Seen.BadCertificate _ -> Diagnosis.ADDRESS_TLS.at(Step.PUBLIC_ADDRESS, facts);
            case Seen.Nobody _ -> Diagnosis.ADDRESS_NOT_REACHED.at(Step.PUBLIC_ADDRESS, facts);
            case Seen.SomebodyElse(var status) ->
                Diagnosis.ADDRESS_OF_ANOTHER.at(
                        Step.PUBLIC_ADDRESS, Map.of("address", address.toString(), "status", status));
            case Seen.Ourselves(var unreadProxy) ->
                reached(address, unreadProxy).at(Step.PUBLIC_ADDRESS, facts);
        };
    }

    /// WeChat pushes to ports 80 and 443 only (`wechat-protocol` §A1).
    private static Diagnosis reached(URI address, boolean unreadProxy) {
        var port = address.getPort();
        if (port >= 0 && port != 80 && port != 443) {
            return Diagnosis.ADDRESS_PORT;
        }
        if (!"https".equals(address.getScheme())) {
            return Diagnosis.ADDRESS_NOT_HTTPS;
        }
        return unreadProxy ? Diagnosis.ADDRESS_UNREAD_PROXY : Diagnosis.ADDRESS_REACHED;
    }

    /// Whether nobody outside this machine or network can mean us by that name.
    static boolean isLocal(String host) {
        if (host.equals("localhost") || host.endsWith(".localhost") || host.endsWith(".local")) {
            return true;
        }
        try {
            var address = InetAddress.ofLiteral(host.replaceAll("[\\[\\]]", ""));
            return address.isLoopbackAddress()
                    || address.isSiteLocalAddress()
                    || address.isLinkLocalAddress()
                    || address.isAnyLocalAddress();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
