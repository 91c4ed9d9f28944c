package dev.saoma.server.miniprogram;

import dev.saoma.server.kernel.AppId;
import dev.saoma.server.kernel.OpenId;
import dev.saoma.server.kernel.PhoneNumber;
import dev.saoma.server.kernel.PoolId;
import java.time.Instant;
import java.util.Optional;

/// The store of phone numbers that WeChat has told. Each pool asks for itself, also where it shares its mini program.
public interface KnownPhones {

    Optional<Proven> find(PoolId pool, AppId app, OpenId who);

    /// Keeps the number in place of one from before.
    void keep(PoolId pool, AppId app, OpenId who, Proven phone);

    /// A number, and when WeChat told it.
    record Proven(PhoneNumber phone, Instant at) {}
}
