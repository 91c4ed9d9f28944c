package dev.saoma.server.scan;

import dev.saoma.server.connection.Association;
import dev.saoma.server.connection.BindingProof;
import dev.saoma.server.connection.Connection;
import dev.saoma.server.connection.Connections;
import dev.saoma.server.kernel.PoolId;
import dev.saoma.server.kernel.UserId;
import dev.saoma.server.user.Arrival;
import dev.saoma.server.user.Identification;
import dev.saoma.server.user.IdentifyPerson;
import dev.saoma.server.user.ProveAccount;
import dev.saoma.server.user.Refusal;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;

/// Takes the answer to the question whether somebody who scanned has an account already (询问绑定). Only the browser
/// whose code was scanned can give it.
@Service
public class BindScan {

    private final ScanStore scans;
    private final MoveScan move;
    private final Connections connections;
    private final IdentifyScan identify;
    private final IdentifyPerson people;
    private final InstantSource clock;

    BindScan(
            ScanStore scans,
            MoveScan move,
            Connections connections,
            IdentifyScan identify,
            IdentifyPerson people,
            InstantSource clock) {
        this.scans = scans;
        this.move = move;
        this.connections = connections;
        this.identify = identify;
        this.people = people;
        this.clock = clock;
    }

    /// A scan that asks, as it stands.
    ///
    /// @param mayCreate whether "I have no account" is an answer
    /// @param proofs what the connection takes as a proof
    public record Asked(
            Scan scan,
            ScanState.Asking asking,
            Question.Binding question,
            Connection connection,
            boolean mayCreate,
            Set<BindingProof> proofs) {

        public Asked {
            proofs = Set.copyOf(proofs);
        }
    }

    /// What is asked of whoever scanned that code, if it asks this and the browser holds its key.
    public Optional<Asked> look(PoolId pool, ScanId id, BrowserKey key) {
        return scans.find(id)
                .filter(scan -> scan.pool().equals(pool) && scan.belongsTo(key))
                .flatMap(this::asked);
    }

    private Optional<Asked> asked(Scan scan) {
        return scan.stateAt(clock.instant()) instanceof ScanState.Asking asking
                        && asking.question() instanceof Question.Binding question
                ? connections.find(scan.connection()).map(connection -> asked(scan, asking, question, connection))
                : Optional.empty();
    }

    private Asked asked(Scan scan, ScanState.Asking asking, Question.Binding question, Connection connection) {
        var proofs =
                connection.association() instanceof Association.AskBinding(var taken) ? taken : Set.<BindingProof>of();
        var mayCreate = !connection.loginOnly() && identify.terms(scan).mayRegister();
        return new Asked(scan, asking, question, connection, mayCreate, proofs);
    }

    /// The person is still typing.
    ///
    /// @return the scan with its deadline
    public Optional<Scan> typing(PoolId pool, ScanId id, BrowserKey key) {
        return look(pool, id, key).map(asked -> move.extended(asked.scan()));
    }

    /// The person does not want to go on.
    public boolean cancel(PoolId pool, ScanId id, BrowserKey key) {
        return look(pool, id, key)
                .flatMap(asked -> move.to(asked.scan(), asked.asking().refused()))
                .isPresent();
    }

    /// The person has no account, and gets one.
    public BindingAnswer create(PoolId pool, ScanId id, BrowserKey key) {
        return look(pool, id, key)
                .filter(Asked::mayCreate)
                .map(asked -> settled(asked, people.enrol(arrival(asked))))
                .orElseGet(BindingAnswer.NotAsked::new);
    }

    /// The person proves that an account is theirs. A proof is looked at only after it was counted, so that many at
    /// once are not more than the tries that there are.
    ///
    /// @param check looks at the proof
    public BindingAnswer prove(
            PoolId pool, ScanId id, BrowserKey key, BindingProof proof, Supplier<ProveAccount.Claim> check) {
        var found = look(pool, id, key).filter(asked -> asked.proofs().contains(proof));
        if (found.isEmpty()) {
            return new BindingAnswer.NotAsked();
        }
        var asked = found.get();
        if (asked.question().triesLeft() <= 0) {
            return triedOut(asked);
        }
        var counted =
                move.to(asked.scan(), asked.asking().proving(asked.question())).flatMap(this::asked);
        if (counted.isEmpty()) {
            return new BindingAnswer.Busy();
        }
        return switch (check.get()) {
            case ProveAccount.Claim.Proven(var user) -> bound(counted.get(), user, proof);
            case ProveAccount.Claim.NotProven _ -> notProven(counted.get());
            case ProveAccount.Claim.Busy _ -> new BindingAnswer.Busy();
        };
    }

    private BindingAnswer bound(Asked asked, UserId user, BindingProof proof) {
        var by = proof.name().toLowerCase(Locale.ROOT).replace('_', '-');
        var found = people.bind(arrival(asked), user, by);
        if (found instanceof Identification.Refused(var reason) && reason == Refusal.BOUND_ALREADY) {
            var left = asked.question().triesLeft();
            return left > 0 ? new BindingAnswer.BoundAlready(left) : triedOut(asked);
        }
        return settled(asked, found);
    }

    private BindingAnswer notProven(Asked asked) {
        var left = asked.question().triesLeft();
        return left > 0 ? new BindingAnswer.NotProven(left) : triedOut(asked);
    }

    private BindingAnswer triedOut(Asked asked) {
        return moved(asked, asked.asking().triedOut());
    }

    private BindingAnswer settled(Asked asked, Identification found) {
        return switch (found) {
            case Identification.Known(var user) -> moved(asked, asked.asking().confirmedAs(user));
            case Identification.Refused _ -> moved(asked, asked.asking().unknown());
            case Identification.ToBeAsked _, Identification.Unclear _ -> new BindingAnswer.NotAsked();
        };
    }

    private BindingAnswer moved(Asked asked, ScanState next) {
        return move.to(asked.scan(), next)
                .<BindingAnswer>map(BindingAnswer.Settled::new)
                .orElseGet(BindingAnswer.NotAsked::new);
    }

    private Arrival arrival(Asked asked) {
        return new Arrival(
                asked.connection(),
                asked.asking().who(),
                asked.question().unionId(),
                asked.question().phone(),
                identify.terms(asked.scan()),
                asked.scan().isOnPhone() ? Arrival.By.WEB : Arrival.By.CODE);
    }
}
