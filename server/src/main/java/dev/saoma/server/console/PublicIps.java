package dev.saoma.server.console;

import java.util.List;
import java.util.regex.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// From which addresses this installation calls WeChat. The operator of an official account puts them on its whitelist.
///
/// @param publicIps IPv4 or IPv6 addresses, or networks such as `203.0.113.0/28`
@ConfigurationProperties("saoma")
public record PublicIps(@DefaultValue List<String> publicIps) {

    private static final Pattern FORM = Pattern.compile(
            "(([0-9]{1,3}\\.){3}[0-9]{1,3}(/[0-9]{1,2})?)|([0-9a-fA-F:]*:[0-9a-fA-F:.]*(/[0-9]{1,3})?)");

    public PublicIps {
        publicIps = List.copyOf(publicIps);
        publicIps.forEach(ip -> {
            if (!FORM.matcher(ip).matches()) {
                throw new IllegalArgumentException(
                        "saoma.public-ips has IP addresses or networks such as 203.0.113.0/28, and not '" + ip + "'");
            }
        });
    }
}
