package dev.saoma.server.console;

import dev.saoma.server.application.Applications;
import dev.saoma.server.brand.BrandFlaw;
import dev.saoma.server.brand.BrandLogo;
import dev.saoma.server.brand.BrandOwner;
import dev.saoma.server.brand.BrandSettings;
import dev.saoma.server.brand.Brands;
import dev.saoma.server.brand.ReadBrand;
import dev.saoma.server.brand.StoredBrand;
import dev.saoma.server.kernel.ClientId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/// Changes how the pages of a pool or of an application look, for a caller of the admin API.
@Service
public class ChangeBrands {

    private final Brands brands;
    private final Applications applications;
    private final ApplicationEventPublisher events;
    private final TransactionOperations transaction;

    ChangeBrands(
            Brands brands,
            Applications applications,
            ApplicationEventPublisher events,
            TransactionOperations transaction) {
        this.brands = brands;
        this.applications = applications;
        this.events = events;
        this.transaction = transaction;
    }

    /// A brand that was looked at.
    public record Checked(BrandSettings settings, @Nullable BrandLogo logo) {}

    /// What comes of looking.
    public sealed interface Check {

        record Good(Checked brand) implements Check {}

        record Wrong(List<BrandFlaw> flaws) implements Check {}
    }

    /// Whose brand the caller means; nothing if the application is none of its pool.
    ///
    /// @param application absent for the pool's own
    public Optional<BrandOwner> owner(Caller caller, @Nullable String application) {
        if (application == null) {
            return Optional.of(BrandOwner.pool(caller.pool()));
        }
        return ClientId.parse(application)
                .filter(id -> applications.findListed(caller.pool(), id).isPresent())
                .map(id -> new BrandOwner(caller.pool(), Optional.of(id)));
    }

    /// Looks at what somebody has filled in, all at once.
    ///
    /// @param logo the address of a picture that holds it whole (RFC 2397)
    public Check check(BrandSettings written, @Nullable String logo) {
        var flaws = new ArrayList<BrandFlaw>();
        var settings = switch (ReadBrand.read(written)) {
            case ReadBrand.Read.Good good -> good.settings();
            case ReadBrand.Read.Wrong(var wrong) -> {
                flaws.addAll(wrong);
                yield BrandSettings.NONE;
            }
        };
        var picture = logo == null || logo.isBlank() ? null : picture(logo, flaws);
        return flaws.isEmpty() ? new Check.Good(new Checked(settings, picture)) : new Check.Wrong(List.copyOf(flaws));
    }

    private static @Nullable BrandLogo picture(String address, List<BrandFlaw> flaws) {
        return switch (BrandLogo.readAddress(address)) {
            case BrandLogo.Read.Good(var logo) -> logo;
            case BrandLogo.Read.Refused(var flaw) -> {
                flaws.add(flaw);
                yield null;
            }
        };
    }

    /// Sets the whole of it.
    ///
    /// @param version the one that the caller has seen; 0 where there was none
    public Change<StoredBrand, BrandFlaw> change(
            Caller caller, BrandOwner owner, int version, BrandSettings written, @Nullable String logo) {
        if (brands.find(owner).filter(StoredBrand::madeByFile).isPresent()) {
            return new Change.OfFile<>();
        }
        return switch (check(written, logo)) {
            case Check.Wrong(var flaws) -> new Change.Wrong<>(flaws);
            case Check.Good(var brand) -> change(caller, owner, version, brand);
        };
    }

    private Change<StoredBrand, BrandFlaw> change(Caller caller, BrandOwner owner, int version, Checked brand) {
        try {
            return Objects.requireNonNull(transaction.execute(_ -> {
                if (!brands.change(owner, version, brand.settings(), brand.logo())) {
                    return new Change.Overtaken<StoredBrand, BrandFlaw>();
                }
                events.publishEvent(Changed.by(caller, "brand.changed", object(owner)));
                return new Change.Done<StoredBrand, BrandFlaw>(
                        brands.find(owner).orElseThrow());
            }));
        } catch (DuplicateKeyException e) {
            return new Change.Overtaken<>();
        }
    }

    private static String object(BrandOwner owner) {
        return owner.application().map(id -> "application/" + id).orElse("pool/" + owner.pool());
    }
}
