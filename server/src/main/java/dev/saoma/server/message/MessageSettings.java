package dev.saoma.server.message;

import dev.saoma.server.kernel.outbound.Network;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How codes are made, and how many may be sent.
///
/// @param codeLife how long a code is good
/// @param codeTries how often a code may be tried
/// @param pause how long after a code to an address there may be the next one
/// @param perAddress how many may go to one phone number or e-mail address in a day
/// @param perAsker how many one visitor may ask for in an hour
/// @param perNetwork how many may be asked for from one network address in an hour
/// @param perPool how many may be sent in one pool in a day, of each kind: SMS cost money
/// @param allowedNetworks networks, in CIDR notation, that an SMS service may be in although they are not public;
/// there,
///     http will do
/// @param mail the mail server of pools that have none of their own
/// @param sms the SMS service of pools that have none of their own
@ConfigurationProperties("saoma.messages")
public record MessageSettings(
        @DefaultValue("10m") Duration codeLife,
        @DefaultValue("5") int codeTries,
        @DefaultValue("1m") Duration pause,
        @DefaultValue("10") int perAddress,
        @DefaultValue("10") int perAsker,
        @DefaultValue("60") int perNetwork,
        @DefaultValue("5000") int perPool,
        @DefaultValue List<Network> allowedNetworks,
        @Nullable MailSettings mail,
        @Nullable SmsSettings sms) {

    public MessageSettings {
        if (codeTries < 1 || codeTries > 10) {
            throw new IllegalArgumentException("saoma.messages.code-tries must be 1 to 10, not " + codeTries);
        }
        if (codeLife.compareTo(Duration.ofMinutes(1)) < 0 || codeLife.compareTo(Duration.ofHours(1)) > 0) {
            throw new IllegalArgumentException("saoma.messages.code-life must be 1m to 1h, not " + codeLife);
        }
    }
}
