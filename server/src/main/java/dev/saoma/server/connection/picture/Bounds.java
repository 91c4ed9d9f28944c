package dev.saoma.server.connection.picture;

/// How large a picture may be, looked at before anything of it is decoded.
///
/// @param mostBytes of the file
/// @param least the shorter side in pixels, at least
/// @param most the longer side in pixels, at most
/// @param longest how many times as long as the other a side may be
record Bounds(int mostBytes, int least, int most, double longest) {

    boolean allow(int width, int height) {
        var shorter = Math.min(width, height);
        var longer = Math.max(width, height);
        return shorter >= least && longer <= most && longer <= shorter * longest;
    }
}
