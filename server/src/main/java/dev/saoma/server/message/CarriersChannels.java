package dev.saoma.server.message;

import dev.saoma.server.kernel.PoolId;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// A pool can send by what a carrier is set up for.
@Component
final class CarriersChannels implements Channels {

    private final List<Carrier> carriers;

    CarriersChannels(List<Carrier> carriers) {
        this.carriers = List.copyOf(carriers);
    }

    @Override
    public Set<Channel> of(PoolId pool) {
        return carriers.stream()
                .filter(carrier -> carrier.serves(pool))
                .map(Carrier::channel)
                .collect(Collectors.toUnmodifiableSet());
    }
}
