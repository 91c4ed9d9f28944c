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
///
/// Once a write has failed, as on a full disk, nothing more is written: H2 learns of it a moment later, and what it
/// writes until then is built on what is not there, over what the next start needs. To open the file again, as H2 does
/// by itself, is to begin anew.
@SuppressWarnings("UnsynchronizedOverridesSynchronized") // a read names its position, and has no state to guard
final class DurableChannel extends FileBaseDefault {

    private final AsynchronousFileChannel channel;
    private volatile @Nullable Throwable failure;

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
    public synchronized int write(ByteBuffer source, long position) throws IOException {
        refuseAfterFailure();
        try {
            return result(channel.write(source, position));
        } catch (IOException | RuntimeException | Error e) {
            failure = e;
            throw e;
        }
    }

    @Override
    protected synchronized void implTruncate(long size) throws IOException {
        refuseAfterFailure();
        channel.truncate(size);
    }

    /// Each write was on disk when it returned.
    @Override
    public void force(boolean metaData) throws IOException {
        refuseAfterFailure();
    }

    private void refuseAfterFailure() throws IOException {
        if (failure != null) {
            throw new IOException("A write to this file has failed before", failure);
        }
    }

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
