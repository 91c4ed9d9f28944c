package dev.saoma.server.trash;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How long deleted things can be had back.
///
/// @param keptFor from their deletion until they are erased
@ConfigurationProperties("saoma.trash")
public record TrashSettings(@DefaultValue("7d") Duration keptFor) {

    /// Longer than another node takes something that was deleted for something that is there.
    private static final Duration LEAST = Duration.ofMinutes(1);

    public TrashSettings {
        if (keptFor.compareTo(LEAST) < 0) {
            throw new IllegalArgumentException("saoma.trash.kept-for must be a minute or more, not " + keptFor);
        }
    }
}
