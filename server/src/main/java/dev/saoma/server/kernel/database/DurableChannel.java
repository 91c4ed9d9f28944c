package dev.saoma.server.kernel.database;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.AsynchronousFileChannel;
import java.nio.channels.FileLock;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.h2.store.fs.FileBaseDefault;
import org.jspecify.annotations.Nullable;

/// A channel that an interrupt does not close. Java closes an ordinary one when a thread that uses it is
/// interrupted, and with it H2 would close the database for everybody.
@SuppressWarnings("UnsynchronizedOverridesSynchronized") // each call names its position: there is no state to guard
final class DurableChannel extends FileBaseDefault {

    private final AsynchronousFileChannel channel;

    private DurableChannel(AsynchronousFileChannel channel) {
        this.channel = channel;
    }

    static DurableChannel open(Path file, Set<OpenOption> options) throws IOException {
        return new DurableChannel(AsynchronousFileChannel.open(file, options, null));
    }

    @Override
    public long size() throws IOException {
        return channel.size();
    }

    @Override
    public int read(ByteBuffer target, long position) throws IOException {
        return result(channel.read(target, position));
    }

    @Override
    public int write(ByteBuffer source, long position) throws IOException {
        return result(channel.write(source, position));
    }

    @Override
    protected void implTruncate(long size) throws IOException {
        channel.truncate(size);
    }

    /// Each write was on disk when it returned.
    @Override
    public void force(boolean metaData) {}

    @Override
    public @Nullable FileLock tryLock(long position, long size, boolean shared) throws IOException {
        return channel.tryLock(position, size, shared);
    }

    @Override
    public void implCloseChannel() throws IOException {
        channel.close();
    }

    private static <T> T result(Future<T> future) throws IOException {
        var interrupted = false;
        try {
            while (true) {
                try {
                    return future.get();
                } catch (InterruptedException e) {
                    interrupted = true;
                } catch (ExecutionException e) {
                    throw new IOException(e.getCause());
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
