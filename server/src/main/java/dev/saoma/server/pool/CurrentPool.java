package dev.saoma.server.pool;

/// The pool whose address the current request came to. Bound before any controller or security filter runs, on the
/// addresses of a pool; other addresses have none.
public final class CurrentPool {

    private static final ScopedValue<Pool> POOL = ScopedValue.newInstance();

    private CurrentPool() {}

    /// Whether the request came to a pool's address.
    public static boolean isBound() {
        return POOL.isBound();
    }

    /// The pool.
    ///
    /// @throws java.util.NoSuchElementException outside a pool's address: a bug of ours
    public static Pool get() {
        return POOL.get();
    }

    /// Runs something as if it came to the pool's address.
    public static <T, X extends Throwable> T callIn(Pool pool, ScopedValue.CallableOp<T, X> body) throws X {
        return ScopedValue.where(POOL, pool).call(body);
    }
}
