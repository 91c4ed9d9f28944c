package dev.saoma.server.scan;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.saoma.server.connection.Connections;
import dev.saoma.server.connection.MiniProgram;
import dev.saoma.server.connection.Picture;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// The pictures of mini program codes that are on screens. They are in memory only: a node that has not made one asks
/// WeChat for the same code once more.
@Component
final class CodePictures {

    private static final long MOST_BYTES = 64L * 1024 * 1024;

    /// As long as any code is on a screen.
    private static final Duration KEPT = Duration.ofMinutes(30);

    private final MakeCode make;
    private final Connections connections;
    private final InstantSource clock;
    private final Cache<Scene, Picture> pictures = Caffeine.newBuilder()
            .expireAfterWrite(KEPT)
            .maximumWeight(MOST_BYTES)
            .weigher((Scene _, Picture picture) -> picture.png().length)
            .build();

    CodePictures(MakeCode make, Connections connections, InstantSource clock) {
        this.make = make;
        this.connections = connections;
        this.clock = clock;
    }

    void keep(Scene scene, Picture picture) {
        pictures.put(scene, picture);
    }

    /// The picture of a scan's code; nothing if it has none, or nobody may scan it any more and it is gone.
    Optional<Picture> of(Scan scan) {
        var kept = pictures.getIfPresent(scan.scene());
        if (kept != null) {
            return Optional.of(kept);
        }
        if (!(scan.stateAt(clock.instant()) instanceof ScanState.Waiting)) {
            return Optional.empty();
        }
        var made = connections
                .find(scan.connection())
                .filter(MiniProgram.class::isInstance)
                .flatMap(program -> make.picture((MiniProgram) program, scan.scene()));
        made.ifPresent(picture -> keep(scan.scene(), picture));
        return made;
    }
}
