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

    /// Forgets that person's number.
    void forget(PoolId pool, AppId app, OpenId who);

    /// Forgets numbers of people who have not become anybody's identity: they were refused, or did not go on.
    ///
    /// @param since only numbers that WeChat told from then on are looked at
    /// @param before later ones are left: their person may still be on the way
    /// @param most how many at once
    /// @return how many there were
    int forgetStrangers(Instant since, Instant before, int most);

    /// A number, and when WeChat told it.
    record Proven(PhoneNumber phone, Instant at) {}
}
