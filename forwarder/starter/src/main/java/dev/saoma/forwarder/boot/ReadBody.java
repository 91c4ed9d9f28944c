package dev.saoma.forwarder.boot;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;

/// A body that was read already, and what may come after it.
final class ReadBody extends ServletInputStream {

    private final ServletInputStream rest;
    private final ByteArrayInputStream read;
    private final InputStream all;

    ReadBody(byte[] read, ServletInputStream rest) {
        this.rest = rest;
        this.read = new ByteArrayInputStream(read);
        this.all = new SequenceInputStream(this.read, rest);
    }

    @Override
    public int read() throws IOException {
        return all.read();
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        return all.read(into, offset, length);
    }

    @Override
    public int available() throws IOException {
        return read.available() > 0 ? read.available() : rest.available();
    }

    @Override
    public boolean isFinished() {
        return read.available() == 0 && rest.isFinished();
    }

    @Override
    public boolean isReady() {
        return true;
    }

    /// All of it can be read without waiting, so it is read at once (Servlet 6.1, §3.7). What is too long to have been
    /// read is left to the container.
    @Override
    public void setReadListener(ReadListener listener) {
        try {
            listener.onDataAvailable();
            if (isFinished()) {
                listener.onAllDataRead();
            }
        } catch (IOException e) {
            listener.onError(e);
        }
    }

    @Override
    public void close() throws IOException {
        rest.close();
    }
}
