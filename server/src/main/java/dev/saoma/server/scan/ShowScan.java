package dev.saoma.server.scan;

import dev.saoma.server.connection.Picture;
import dev.saoma.server.kernel.PoolId;
import java.util.Optional;
import org.springframework.stereotype.Service;

/// Shows the code that WeChat drew, to the browser that asked for it and to nobody else.
@Service
public class ShowScan {

    private final WatchScan watch;
    private final CodePictures pictures;

    ShowScan(WatchScan watch, CodePictures pictures) {
        this.watch = watch;
        this.pictures = pictures;
    }

    /// The picture, if the browser holds the scan's key and there is one. May call WeChat.
    public Optional<Picture> picture(PoolId pool, ScanId id, BrowserKey key) {
        return watch.look(pool, id, key).flatMap(pictures::of);
    }
}
