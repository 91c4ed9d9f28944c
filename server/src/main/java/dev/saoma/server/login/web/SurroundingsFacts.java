package dev.saoma.server.login.web;

import dev.saoma.server.kernel.web.Language;
import dev.saoma.server.login.web.PersonPage.Fact;
import dev.saoma.server.login.web.PersonPage.Words;
import dev.saoma.server.oidc.Surroundings;
import dev.saoma.server.scan.Device;
import dev.saoma.server.scan.Place;
import java.util.List;

/// Says what a browser or a device was and where.
final class SurroundingsFacts {

    private SurroundingsFacts() {}

    static List<Fact> of(Surroundings from, Words words, Language language) {
        var place = new Place(from.country(), from.city()).words(language.locale());
        return List.of(
                new Fact(words.of("device"), device(from, language)),
                new Fact(words.of("place"), place.isEmpty() ? words.of("unknown-place") : place),
                new Fact(words.of("address"), from.address().isEmpty() ? words.of("unknown-place") : from.address()));
    }

    static String device(Surroundings from, Language language) {
        return new Device(from.browser(), from.system()).words(language.locale());
    }
}
