package dev.saoma.server.console;

import dev.saoma.server.kernel.outbound.Network;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// From which addresses this installation calls WeChat. The operator of an official account puts them on its whitelist.
///
/// @param publicIps IPv4 or IPv6 addresses, or networks such as `203.0.113.0/28`
@ConfigurationProperties("saoma")
public record PublicIps(@DefaultValue List<String> publicIps) {

    public PublicIps {
        publicIps = List.copyOf(publicIps);
        publicIps.forEach(ip -> {
            if (Network.parse(ip).isEmpty()) {
                throw new IllegalArgumentException(
                        "saoma.public-ips has IP addresses or networks such as 203.0.113.0/28, and not '" + ip + "'");
            }
        });
    }

    /// Whether an address is one of these.
    public boolean contain(String ip) {
        return publicIps.stream()
                .flatMap(written -> Network.parse(written).stream())
                .anyMatch(network -> Network.parse(ip).filter(network::contains).isPresent());
    }
}
