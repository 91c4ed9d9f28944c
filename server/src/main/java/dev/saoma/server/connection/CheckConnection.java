package dev.saoma.server.connection;

import dev.saoma.server.connection.ConnectionForm.Checked;
import dev.saoma.server.kernel.ConnectionId;
import dev.saoma.server.kernel.PoolId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/// The one validator of a connection's settings: by themselves and against what is stored, and everything that is
/// wrong at once.
@Service
public class CheckConnection {

    private final Connections connections;
    private final AppIdHolders holders;
    private final Optional<SharedMiniProgram> shared;

    CheckConnection(Connections connections, AppIdHolders holders, WeChatSettings settings) {
        this.connections = connections;
        this.holders = holders;
        this.shared = Optional.ofNullable(settings.miniProgram());
    }

    /// Looks at the settings by themselves alone.
    public Checked checkAlone(ConnectionId id, PoolId pool, ConnectionForm settings) {
        return settings.check(id, pool, shared);
    }

    /// Looks at settings that are to be stored under that id in that pool.
    public Checked check(ConnectionId id, PoolId pool, ConnectionForm settings) {
        var alone = settings.check(id, pool, shared);
        var misfits = misfits(id, pool, settings);
        return switch (alone) {
            case Checked.Valid _ when !misfits.isEmpty() -> new Checked.Invalid(misfits);
            case Checked.Valid valid -> valid;
            case Checked.Invalid(var flaws) -> {
                var all = new ArrayList<>(flaws);
                all.addAll(misfits);
                yield new Checked.Invalid(List.copyOf(all));
            }
        };
    }

    private List<ConnectionFlaw> misfits(ConnectionId id, PoolId pool, ConnectionForm settings) {
        var identifier = settings.givenIdentifier();
        var former = connections.findStored(id);
        if (former.isEmpty()) {
            return identifier
                            .flatMap(name -> connections.findStored(pool, name))
                            .isPresent()
                    ? List.of(ConnectionFlaw.IDENTIFIER_TAKEN)
                    : List.of();
        }
        var stored = former.get();
        if (!stored.pool().equals(pool)) {
            return List.of(ConnectionFlaw.POOL_CHANGED);
        }
        if (!settings.isOfTypeOf(stored)) {
            return List.of(ConnectionFlaw.TYPE_CHANGED);
        }
        var misfits = new ArrayList<ConnectionFlaw>();
        if (identifier.filter(name -> !name.equals(stored.identifier())).isPresent()) {
            misfits.add(ConnectionFlaw.IDENTIFIER_CHANGED);
        }
        var changed = settings.givenAppId(shared).filter(appId -> !appId.equals(stored.appId()));
        if (changed.isPresent() && holders.hasAny(pool, stored.appId())) {
            misfits.add(ConnectionFlaw.APP_ID_IN_USE);
        }
        return misfits;
    }
}
