package dev.saoma.forwarder;

import java.util.List;

/// Where pushes are kept until they are delivered.
interface Keeper extends AutoCloseable {

    Kept keep(Parcel parcel);

    /// What an earlier process has left, oldest first.
    List<Kept> left();

    /// How much it may hold.
    Limits limits();

    /// Whether what it keeps is still there after the process has ended.
    boolean lasts();

    @Override
    void close();

    record Limits(int pushes, long bytes) {}
}
