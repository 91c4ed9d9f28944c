package dev.saoma.server.scan.place;

import com.maxmind.db.CHMCache;
import com.maxmind.db.Reader;
import dev.saoma.server.scan.Place;
import dev.saoma.server.scan.Places;
import java.io.IOException;
import java.net.InetAddress;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.stereotype.Component;

/// Places from a file in MaxMind's format (MaxMind DB 2.0), as GeoLite2 and DB-IP publish it.
@Component
final class DatabasePlaces implements Places, DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(DatabasePlaces.class);

    private static final int LONGEST_CITY = 100;

    private final @Nullable Reader reader;

    DatabasePlaces(PlaceSettings settings) {
        var file = settings.database();
        try {
            reader = file == null ? null : new Reader(file.toFile(), new CHMCache());
        } catch (IOException e) {
            throw new InvalidConfigurationPropertyValueException(
                    "saoma.place.database", file, "It is not a readable file in MaxMind's format: " + e.getMessage());
        }
    }

    @Override
    public boolean areKnown() {
        return reader != null;
    }

    @Override
    public Place of(String address, Locale language) {
        var database = reader;
        if (database == null) {
            return Place.UNKNOWN;
        }
        try {
            var found = database.get(InetAddress.ofLiteral(address), Map.class);
            return found == null ? Place.UNKNOWN : place(found, language);
        } catch (IOException | IllegalArgumentException e) {
            // A login does not depend on where somebody is.
            log.warn("The IP database could not be asked: {}", e.getMessage());
            return Place.UNKNOWN;
        }
    }

    @Override
    public void destroy() throws IOException {
        var database = reader;
        if (database != null) {
            database.close();
        }
    }

    private static Place place(Map<?, ?> found, Locale language) {
        var country = text(part(found, "country").get("iso_code"));
        if (country.length() != 2) {
            return Place.UNKNOWN;
        }
        var names = part(part(found, "city"), "names");
        var wanted = text(names.get(language.toLanguageTag()));
        var city = wanted.isEmpty() ? text(names.get(Locale.ENGLISH.getLanguage())) : wanted;
        return new Place(country, city.length() > LONGEST_CITY ? "" : city);
    }

    private static Map<?, ?> part(Map<?, ?> whole, String name) {
        return whole.get(name) instanceof Map<?, ?> part ? part : Map.of();
    }

    private static String text(@Nullable Object value) {
        return value instanceof String text ? text : "";
    }
}
