package dev.saoma.server.kernel.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A write beyond what a file may hold fails as one on a full disk does.
class DurableChannelTests {

    private static final long BEYOND_ANY_FILE = Long.MAX_VALUE - 10;

    @TempDir
    private Path folder;

    private Path file;
    private FileChannel channel;

    @BeforeEach
    void open() throws IOException {
        file = folder.resolve("file");
        channel = again();
        write("before", 0);
    }

    private FileChannel again() throws IOException {
        return DurableChannel.open(
                file, Set.of(StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE));
    }

    @AfterEach
    void close() throws IOException {
        channel.close();
    }

    private void write(String text, long position) throws IOException {
        channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII)), position);
    }

    @Test
    void nothingIsWrittenBehindAWriteThatFailed() throws IOException {
        failing();

        assertThatThrownBy(() -> write("behind", 0)).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> channel.truncate(0)).isInstanceOf(IOException.class);
        assertThat(file).hasContent("before");
    }

    @Test
    void afterAWriteThatFailedItIsNotSaidThatAllIsOnDisk() throws IOException {
        channel.force(true);
        failing();

        assertThatThrownBy(() -> channel.force(true)).isInstanceOf(IOException.class);
    }

    @Test
    void whatIsThereCanStillBeReadAndTheFileOpenedAgain() throws IOException {
        failing();

        var read = ByteBuffer.allocate(6);
        channel.read(read, 0);
        assertThat(new String(read.array(), StandardCharsets.US_ASCII)).isEqualTo("before");
        channel.close();
        channel = again();
        write("behind", 0);
        assertThat(Files.readString(file)).isEqualTo("behind");
    }

    private void failing() {
        assertThatThrownBy(() -> write("x".repeat(20), BEYOND_ANY_FILE)).isInstanceOf(IOException.class);
    }
}
