package dev.saoma.server.console.web;

import io.nayuki.qrcodegen.QrCode;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// A QR code (ISO/IEC 18004) for the console to draw: rows of a character a module, where 1 is dark.
final class CodeRows {

    private CodeRows() {}

    static List<String> of(String text) {
        var code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
        return IntStream.range(0, code.size)
                .mapToObj(y -> IntStream.range(0, code.size)
                        .mapToObj(x -> code.getModule(x, y) ? "1" : "0")
                        .collect(Collectors.joining()))
                .toList();
    }
}
