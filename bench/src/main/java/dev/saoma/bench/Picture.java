package dev.saoma.bench;

import com.google.zxing.ChecksumException;
import com.google.zxing.FormatException;
import com.google.zxing.qrcode.decoder.Decoder;
import java.util.regex.Pattern;

/// Reads a code off the page as a phone would.
final class Picture {

    private static final Pattern RUN = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1h-\\3z");

    private Picture() {}

    /// What the code says.
    ///
    /// @param size modules along one side, with the quiet zone
    /// @param path the dark runs, as an SVG path
    static String read(int size, String path) {
        var quiet = 4;
        var dark = new boolean[size - 2 * quiet][size - 2 * quiet];
        var runs = RUN.matcher(path);
        while (runs.find()) {
            var x = Integer.parseInt(runs.group(1)) - quiet;
            var y = Integer.parseInt(runs.group(2)) - quiet;
            for (var i = 0; i < Integer.parseInt(runs.group(3)); i++) {
                dark[y][x + i] = true;
            }
        }
        try {
            return new Decoder().decode(dark).getText();
        } catch (ChecksumException | FormatException e) {
            throw new IllegalStateException("the picture of the code cannot be read", e);
        }
    }
}
