package dev.saoma.server.brand;

import dev.saoma.server.brand.ReadBrand.Read;
import dev.saoma.server.kernel.ClientId;
import dev.saoma.server.kernel.Digest;
import dev.saoma.server.kernel.PoolId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// Finds out how a page looks. What is stored is looked at again each time, so that a database that somebody wrote
/// into by hand cannot put anything into a page.
@Service
public class Looks {

    private static final String POOLS_OWN = "pool";
    private static final int VERSION_LENGTH = 12;

    private final Brands brands;

    Looks(Brands brands) {
        this.brands = brands;
    }

    /// How the pages of that application look, or those of the pool itself.
    ///
    /// @param base the path of the pool
    public Look of(PoolId pool, Optional<ClientId> application, String base) {
        var stored = brands.showing(pool, application);
        if (stored.isEmpty()) {
            return Look.NONE;
        }
        var brand = brand(stored);
        var whose = stored.getFirst().owner();
        return new Look(
                brand,
                brand.sheet().isEmpty() ? null : base + path(whose, "style.css", version(brand.sheet())),
                stored.stream()
                        .filter(one -> one.logo() != null)
                        .findFirst()
                        .map(one -> base + path(one.owner(), "logo.png", one.logo()))
                        .orElse(null));
    }

    /// The style sheet of those pages; empty for none.
    public String sheet(BrandOwner owner) {
        return brand(brands.showing(owner.pool(), owner.application())).sheet();
    }

    /// How the pages would look if that were set; all that it links is in the page itself.
    public Look preview(BrandOwner owner, BrandSettings settings, @Nullable BrandLogo logo) {
        var poolsOwn = owner.application().isEmpty()
                ? Optional.<StoredBrand>empty()
                : brands.find(BrandOwner.pool(owner.pool()));
        var below = poolsOwn.map(StoredBrand::settings).orElse(BrandSettings.NONE);
        var shown = Optional.ofNullable(logo)
                .or(() -> poolsOwn.map(StoredBrand::owner).flatMap(brands::logo))
                .map(BrandLogo::address)
                .orElse(null);
        return new Look(good(settings.over(below)), null, shown);
    }

    /// What a style sheet's address carries, which changes with the sheet.
    public static String version(String sheet) {
        return Digest.of(sheet).value().substring(0, VERSION_LENGTH);
    }

    private static Brand brand(List<StoredBrand> stored) {
        return good(stored.stream().map(StoredBrand::settings).reduce(BrandSettings.NONE, BrandSettings::over));
    }

    /// What is not good any more, as a new release may know better, is not shown at all.
    private static Brand good(BrandSettings settings) {
        return switch (ReadBrand.read(settings)) {
            case Read.Good good -> good.brand();
            case Read.Wrong _ -> Look.NONE.brand();
        };
    }

    private static String path(BrandOwner owner, String file, @Nullable String version) {
        var whose = owner.application().map(ClientId::value).orElse(POOLS_OWN);
        return "/brand/" + whose + "/" + file + "?v=" + version;
    }
}
