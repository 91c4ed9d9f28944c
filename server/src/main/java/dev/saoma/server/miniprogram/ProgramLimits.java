package dev.saoma.server.miniprogram;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How often the mini program may call in a minute, on one node.
///
/// @param perAddress from one network address: a mobile network has many phones behind one
/// @param perPerson by one person of a mini program, as WeChat knows them
@ConfigurationProperties("saoma.mini-program")
public record ProgramLimits(
        @DefaultValue("600") int perAddress,
        @DefaultValue("30") int perPerson) {

    public ProgramLimits {
        if (perAddress < 1 || perPerson < 1) {
            throw new IllegalArgumentException("saoma.mini-program.per-address and per-person must be 1 or more, not "
                    + perAddress + " and " + perPerson);
        }
    }
}
