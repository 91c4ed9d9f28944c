package dev.saoma.simulator.qr;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.LuminanceSource;
import com.google.zxing.NotFoundException;
import com.google.zxing.Result;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.qrcode.QRCodeMultiReader;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Reads every QR code in a picture, also where the code is a small part of a screenshot.
public final class QrReader {

    private static final Map<DecodeHintType, Object> HINTS = Map.of(
            DecodeHintType.TRY_HARDER,
            true,
            DecodeHintType.POSSIBLE_FORMATS,
            List.of(BarcodeFormat.QR_CODE),
            DecodeHintType.CHARACTER_SET,
            "UTF-8");

    private QrReader() {}

    /// What the codes contain; empty when none is found.
    public static Set<String> read(Pixels pixels) {
        LuminanceSource picture = pixels.luminance();
        for (LuminanceSource source : List.of(picture, picture.invert())) {
            Set<String> found = find(source);
            if (!found.isEmpty()) {
                return found;
            }
        }
        return Set.of();
    }

    private static Set<String> find(LuminanceSource source) {
        Set<String> found = read(new BinaryBitmap(new HybridBinarizer(source)));
        return found.isEmpty() ? read(new BinaryBitmap(new GlobalHistogramBinarizer(source))) : found;
    }

    private static Set<String> read(BinaryBitmap bitmap) {
        Set<String> found = new LinkedHashSet<>();
        try {
            Arrays.stream(new QRCodeMultiReader().decodeMultiple(bitmap, HINTS))
                    .map(Result::getText)
                    .forEach(found::add);
        } catch (NotFoundException _) {
            return Set.of();
        }
        return found;
    }
}
