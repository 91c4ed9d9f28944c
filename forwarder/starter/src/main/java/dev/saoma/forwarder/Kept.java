package dev.saoma.forwarder;

import java.io.IOException;

/// A push that is kept, somewhere, until it is delivered.
interface Kept {

    Parcel.Label label();

    long size();

    Parcel open() throws IOException;

    /// Delivered or given up.
    void forget();
}
