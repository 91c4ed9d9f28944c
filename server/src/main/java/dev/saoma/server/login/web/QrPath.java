package dev.saoma.server.login.web;

import io.nayuki.qrcodegen.QrCode;

/// A QR code (ISO/IEC 18004) as one SVG path, a unit a module, with the quiet zone of four modules that
/// scanners need.
///
/// @param size the side, quiet zone included
/// @param path a rectangle for each run of dark modules in a row
record QrPath(int size, String path) {

    private static final int QUIET_ZONE = 4;

    static QrPath of(String text) {
        var code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
        var path = new StringBuilder();
        for (var y = 0; y < code.size; y++) {
            appendRow(code, y, path);
        }
        return new QrPath(code.size + 2 * QUIET_ZONE, path.toString());
    }

    private static void appendRow(QrCode code, int y, StringBuilder path) {
        var x = 0;
        while (x < code.size) {
            var end = x;
            while (end < code.size && code.getModule(end, y)) {
                end++;
            }
            if (end > x) {
                path.append('M').append(x + QUIET_ZONE).append(' ').append(y + QUIET_ZONE);
                path.append('h').append(end - x).append("v1h-").append(end - x).append('z');
            }
            x = end + 1;
        }
    }
}
