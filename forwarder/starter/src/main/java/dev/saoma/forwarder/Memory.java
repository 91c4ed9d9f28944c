package dev.saoma.forwarder;

import java.util.List;

/// Keeps pushes for as long as the process lives.
final class Memory implements Keeper {

    private static final Limits LIMITS = new Limits(10_000, 64 << 20);

    @Override
    public Kept keep(Parcel parcel) {
        return new InMemory(parcel);
    }

    @Override
    public List<Kept> left() {
        return List.of();
    }

    @Override
    public Limits limits() {
        return LIMITS;
    }

    @Override
    public boolean lasts() {
        return false;
    }

    @Override
    public void close() {}

    record InMemory(Parcel parcel) implements Kept {

        @Override
        public Parcel.Label label() {
            return parcel.label();
        }

        @Override
        public long size() {
            return parcel.body().length;
        }

        @Override
        public Parcel open() {
            return parcel;
        }

        @Override
        public void forget() {}
    }
}
