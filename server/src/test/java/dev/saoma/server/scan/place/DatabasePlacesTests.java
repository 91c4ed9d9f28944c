package dev.saoma.server.scan.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.saoma.server.scan.Place;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabasePlacesTests {

    @TempDir
    private Path folder;

    @Test
    void aPlaceIsNamedInTheLanguageOfWhoeverReadsIt() {
        var places = places();
        assertThat(places.of("203.0.113.9", Locale.SIMPLIFIED_CHINESE).words(Locale.SIMPLIFIED_CHINESE))
                .isEqualTo("中国杭州");
        assertThat(places.of("203.0.113.9", Locale.ENGLISH).words(Locale.ENGLISH))
                .isEqualTo("Hangzhou, China");
        assertThat(places.of("198.51.100.7", Locale.SIMPLIFIED_CHINESE)).isEqualTo(new Place("NL", "Delft"));
    }

    @Test
    void anAddressThatSaysNothingIsNowhere() {
        var places = places();
        for (var address : new String[] {"127.0.0.1", "192.0.2.1", "::1", "no address"}) {
            assertThat(places.of(address, Locale.ENGLISH)).isEqualTo(Place.UNKNOWN);
        }
    }

    @Test
    void withoutADatabaseEverythingIsNowhere() {
        assertThat(new DatabasePlaces(new PlaceSettings(null)).of("203.0.113.9", Locale.ENGLISH))
                .isEqualTo(Place.UNKNOWN);
    }

    @Test
    void aFileThatIsNoDatabaseIsRefusedAtTheStart() throws IOException {
        var file = Files.writeString(folder.resolve("places.mmdb"), "not a database");
        assertThatThrownBy(() -> new DatabasePlaces(new PlaceSettings(file)))
                .hasMessageContaining("saoma.place.database");
    }

    private DatabasePlaces places() {
        var file = new IpDatabase()
                .network(203, 0, 113, "CN", Map.of("zh-CN", "杭州", "en", "Hangzhou"))
                .network(198, 51, 100, "NL", Map.of("en", "Delft"))
                .write(folder.resolve("cities.mmdb"));
        return new DatabasePlaces(new PlaceSettings(file));
    }
}
