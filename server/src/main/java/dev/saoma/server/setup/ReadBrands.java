package dev.saoma.server.setup;

import dev.saoma.server.brand.BrandLogo;
import dev.saoma.server.brand.BrandOwner;
import dev.saoma.server.brand.ReadBrand;
import dev.saoma.server.kernel.ClientId;
import dev.saoma.server.kernel.PoolId;
import dev.saoma.server.setup.Plan.PlannedBrand;
import dev.saoma.server.setup.SetupSettings.BrandSetup;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads how the pages of a pool and of its applications look.
final class ReadBrands {

    /// One more than a logo may have, so that one that is too large is seen to be.
    private static final int MOST_BYTES = 1024 * 1024 + 1;

    private final PoolId pool;
    private final Plan plan;
    private final Mistakes mistakes;

    ReadBrands(PoolId pool, Plan plan, Mistakes mistakes) {
        this.pool = pool;
        this.plan = plan;
        this.mistakes = mistakes;
    }

    void read(@Nullable BrandSetup written, Optional<ClientId> application, String where) {
        if (written == null) {
            return;
        }
        var logo = logo(written.logo(), where);
        switch (ReadBrand.read(written.settings())) {
            case ReadBrand.Read.Wrong(var flaws) -> flaws.forEach(flaw -> mistakes.note(where, flaw));
            case ReadBrand.Read.Good good ->
                plan.brands().add(new PlannedBrand(new BrandOwner(pool, application), good.settings(), logo));
        }
    }

    private @Nullable BrandLogo logo(@Nullable String named, String where) {
        if (named == null || named.isBlank()) {
            return null;
        }
        try (var in = Files.newInputStream(Path.of(named.strip()))) {
            return switch (BrandLogo.read(in.readNBytes(MOST_BYTES))) {
                case BrandLogo.Read.Good(var logo) -> logo;
                case BrandLogo.Read.Refused(var flaw) -> {
                    mistakes.note(where, flaw);
                    yield null;
                }
            };
        } catch (IOException | InvalidPathException _) {
            mistakes.note(where + ".logo", SetupFlaw.LOGO_FILE);
            return null;
        }
    }
}
