package dev.saoma.server.brand;

import dev.saoma.server.kernel.ClientId;
import dev.saoma.server.kernel.PoolId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The store of brands.
public interface Brands {

    Optional<StoredBrand> find(BrandOwner owner);

    /// Those that show on a page of that application: its own, if it has one, and then its pool's.
    List<StoredBrand> showing(PoolId pool, Optional<ClientId> application);

    Optional<BrandLogo> logo(BrandOwner owner);

    /// Changes it, if it is of that version still and not the file's. One that is not there has the version 0.
    ///
    /// @throws org.springframework.dao.DuplicateKeyException if somebody else makes it in the same moment
    boolean change(BrandOwner owner, int version, BrandSettings settings, @Nullable BrandLogo logo);

    /// Keeps what the configuration file says.
    void saveOfFile(BrandOwner owner, BrandSettings settings, @Nullable BrandLogo logo);

    /// Deletes what the configuration file made in that pool and does not name any more.
    void keepOnly(PoolId pool, Set<BrandOwner> named);
}
