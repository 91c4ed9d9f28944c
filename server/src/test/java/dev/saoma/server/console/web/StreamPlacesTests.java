package dev.saoma.server.console.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.saoma.server.kernel.Actor;
import dev.saoma.server.kernel.ClientId;
import dev.saoma.server.testing.Ids;
import org.junit.jupiter.api.Test;

/// How many streams there may be.
class StreamPlacesTests {

    private final StreamPlaces places = new StreamPlaces(2, 3);
    private final Actor client = new Actor.Program(new ClientId(Ids.id()));
    private final Actor other = new Actor.Program(new ClientId(Ids.id()));

    @Test
    void aClientHoldsOnlySoManyAndOthersAreNotKeptOut() {
        var first = places.take(client).orElseThrow();
        assertThat(places.take(client)).isPresent();

        assertThat(places.take(client)).isEmpty();
        assertThat(places.take(other)).isPresent();

        first.run();

        assertThat(places.take(client)).isPresent();
    }

    @Test
    void allTogetherHoldOnlySoMany() {
        var first = places.take(client).orElseThrow();
        assertThat(places.take(other)).isPresent();
        assertThat(places.take(other)).isPresent();

        assertThat(places.take(client)).isEmpty();

        first.run();

        assertThat(places.take(client)).isPresent();
    }
}
