package dev.saoma.server.connection.picture;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageInputStream;

/// Decodes a picture that somebody else made: PNG or JPEG, told by its first bytes and not by its name, and only when
/// its size is known to be bearable.
final class ReadPicture {

    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A};
    private static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};

    private ReadPicture() {}

    /// What a file turns out to be.
    sealed interface Result {

        record Good(BufferedImage image) implements Result {}

        record WrongForm() implements Result {}

        record WrongSize() implements Result {}
    }

    static Result read(byte[] file, Bounds bounds) {
        if (file.length > bounds.mostBytes()) {
            return new Result.WrongSize();
        }
        return format(file).<Result>map(format -> read(file, format, bounds)).orElseGet(Result.WrongForm::new);
    }

    private static Optional<String> format(byte[] file) {
        if (startsWith(file, PNG)) {
            return Optional.of("png");
        }
        return startsWith(file, JPEG) ? Optional.of("jpeg") : Optional.empty();
    }

    private static boolean startsWith(byte[] file, byte[] mark) {
        return file.length > mark.length && Arrays.equals(file, 0, mark.length, mark, 0, mark.length);
    }

    private static Result read(byte[] file, String format, Bounds bounds) {
        var reader = ImageIO.getImageReadersByFormatName(format).next();
        try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
            // Metadata is passed over: compressed text in it may swell to any size.
            reader.setInput(in, true, true);
            return bounds.allow(reader.getWidth(0), reader.getHeight(0))
                    ? new Result.Good(reader.read(0))
                    : new Result.WrongSize();
        } catch (IOException | RuntimeException _) {
            // The decoders answer broken files with exceptions of many kinds.
            return new Result.WrongForm();
        } finally {
            reader.dispose();
        }
    }
}
