package dev.saoma.server.brand;

import static org.assertj.core.api.Assertions.assertThat;

import dev.saoma.server.kernel.ClientId;
import dev.saoma.server.pool.Pool;
import dev.saoma.server.pool.Pools;
import dev.saoma.server.testing.Ids;
import dev.saoma.server.testing.TestPools;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// What every store of brands does.
abstract class BrandsContract {

    @Autowired
    private Brands brands;

    @Autowired
    private Pools pools;

    private final Pool pool = TestPools.pool();
    private final BrandOwner ofPool = BrandOwner.pool(pool.id());
    private final BrandOwner ofApplication = new BrandOwner(pool.id(), Optional.of(new ClientId(Ids.id())));

    @BeforeEach
    void savePool() {
        pools.save(pool);
    }

    private static BrandSettings settings(String title) {
        return new BrandSettings(
                "#07794a",
                null,
                null,
                "#000000",
                new BrandTexts(title, "“引号” 与 \\ 反斜杠"),
                null,
                "https://a.example/",
                null,
                "h1 { font-size: 20px }\n".repeat(300));
    }

    @Test
    void aBrandIsFoundAsItWasSetWithItsLogo() {
        var logo = new BrandLogo(new byte[] {1, 2, 3, -1});

        assertThat(brands.change(ofPool, 0, settings("一"), logo)).isTrue();

        assertThat(brands.find(ofPool)).contains(new StoredBrand(ofPool, settings("一"), logo.mark(), 1, false));
        assertThat(brands.logo(ofPool)).contains(logo);
        assertThat(brands.find(ofApplication)).isEmpty();
        assertThat(brands.logo(ofApplication)).isEmpty();
    }

    @Test
    void whoHasNotSeenTheLastChangeChangesNothing() {
        brands.change(ofPool, 0, settings("一"), null);

        assertThat(brands.change(ofPool, 0, settings("二"), null)).isFalse();
        assertThat(brands.change(ofPool, 1, settings("三"), null)).isTrue();
        assertThat(brands.change(ofPool, 1, settings("四"), null)).isFalse();
        assertThat(brands.change(ofApplication, 1, settings("五"), null)).isFalse();

        assertThat(brands.find(ofPool).orElseThrow().settings()).isEqualTo(settings("三"));
        assertThat(brands.find(ofPool).orElseThrow().version()).isEqualTo(2);
    }

    @Test
    void aLogoThatIsLeftOutIsGone() {
        brands.change(ofPool, 0, settings("一"), new BrandLogo(new byte[] {1}));
        brands.change(ofPool, 1, settings("一"), null);

        assertThat(brands.logo(ofPool)).isEmpty();
        assertThat(brands.find(ofPool).orElseThrow().logo()).isNull();
    }

    @Test
    void anApplicationShowsItsOwnBrandBeforeItsPoolsAndNoOtherPools() {
        brands.change(ofPool, 0, settings("池"), null);
        brands.change(ofApplication, 0, settings("应用"), null);
        var other = TestPools.pool();
        pools.save(other);

        assertThat(brands.showing(pool.id(), ofApplication.application()))
                .extracting(StoredBrand::owner)
                .containsExactly(ofApplication, ofPool);
        assertThat(brands.showing(pool.id(), Optional.empty()))
                .extracting(StoredBrand::owner)
                .containsExactly(ofPool);
        assertThat(brands.showing(other.id(), ofApplication.application())).isEmpty();
    }

    @Test
    void whatTheFileSaysCanOnlyBeChangedThereAndGoesWithIt() {
        brands.change(ofPool, 0, settings("页"), null);
        brands.saveOfFile(ofPool, settings("文件"), null);
        brands.saveOfFile(ofApplication, settings("文件"), null);

        assertThat(brands.change(ofPool, 1, settings("页"), null)).isFalse();
        assertThat(brands.find(ofPool).orElseThrow().madeByFile()).isTrue();

        brands.keepOnly(pool.id(), Set.of(ofPool));
        assertThat(brands.find(ofPool)).isPresent();
        assertThat(brands.find(ofApplication)).isEmpty();
    }

    @Test
    void whatTheConsoleMadeStaysWhenTheFileSaysNothing() {
        brands.change(ofPool, 0, settings("页"), null);
        brands.keepOnly(pool.id(), Set.of());

        assertThat(brands.find(ofPool)).isPresent();
    }
}
