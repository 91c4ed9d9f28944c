package dev.saoma.server.scan;

import dev.saoma.server.connection.Association;
import dev.saoma.server.connection.BindingProof;
import dev.saoma.server.connection.Connection;
import dev.saoma.server.connection.Connections;
import dev.saoma.server.kernel.PhoneNumber;
import dev.saoma.server.kernel.PoolId;
import dev.saoma.server.kernel.UnionId;
import dev.saoma.server.kernel.UserId;
import dev.saoma.server.user.Arrival;
import dev.saoma.server.user.Attachment;
import dev.saoma.server.user.Identification;
import dev.saoma.server.user.IdentifyPerson;
import dev.saoma.server.user.IdentityId;
import dev.saoma.server.user.ProveAccount;
import dev.saoma.server.user.Refusal;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
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
    private final ApplicationEventPublisher events;

    BindScan(
            ScanStore scans,
            MoveScan move,
            Connections connections,
            IdentifyScan identify,
            IdentifyPerson people,
            InstantSource clock,
            ApplicationEventPublisher events) {
        this.scans = scans;
        this.move = move;
        this.connections = connections;
        this.identify = identify;
        this.people = people;
        this.clock = clock;
        this.events = events;
    }

    /// A scan that asks, as it stands.
    ///
    /// @param question one of [Question.Binding] and [Question.Matching]
    /// @param mayCreate whether "I have no account" is an answer
    /// @param proofs what the connection takes as a proof; none where one was taken
    public record Asked(
            Scan scan,
            ScanState.Asking asking,
            Question question,
            Connection connection,
            boolean mayCreate,
            Set<BindingProof> proofs) {

        public Asked {
            proofs = Set.copyOf(proofs);
        }

        /// Who is asked, and the same in each of their scans: whoever scans again gets no new limits by it.
        public String person() {
            return connection.id() + " " + asking.who().value();
        }

        /// Whether an account is proven, and the number of the phone is what is asked for.
        public boolean isForTheNumber() {
            return question instanceof Question.Matching;
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
                ? connections.find(scan.connection()).flatMap(connection -> asked(scan, asking, connection))
                : Optional.empty();
    }

    private Optional<Asked> asked(Scan scan, ScanState.Asking asking, Connection connection) {
        return switch (asking.question()) {
            case Question.Binding question ->
                Optional.of(new Asked(
                        scan,
                        asking,
                        question,
                        connection,
                        !connection.loginOnly() && identify.terms(scan).mayRegister(),
                        proofs(connection)));
            case Question.Matching question ->
                Optional.of(new Asked(scan, asking, question, connection, false, Set.of()));
            case Question.Confirm _, Question.Agree _, Question.TwoDigits _, Question.Joining _ -> Optional.empty();
        };
    }

    private static Set<BindingProof> proofs(Connection connection) {
        return connection.association() instanceof Association.AskBinding(var taken) ? taken : Set.of();
    }

    /// The person is still typing.
    ///
    /// @return the scan with its deadline
    public Optional<Scan> typing(PoolId pool, ScanId id, BrowserKey key) {
        return look(pool, id, key).map(asked -> move.extended(asked.scan()));
    }

    /// The person waits for a code: the question waits for as long as that is good, and no longer than for whoever
    /// types.
    ///
    /// @return the scan with its deadline
    public Optional<Scan> waitsForCode(PoolId pool, ScanId id, BrowserKey key, Instant until) {
        return look(pool, id, key).map(asked -> move.extended(asked.scan(), until));
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
                .map(asked -> settled(asked, people.enrol(arrival(asked, (Question.Binding) asked.question()))))
                .orElseGet(BindingAnswer.NotAsked::new);
    }

    /// The person proves that an account is theirs. A proof is looked at only after it was counted, so that many at
    /// once are not more than the tries that there are. Then the number is asked for.
    ///
    /// @param check looks at the proof
    public BindingAnswer prove(
            PoolId pool, ScanId id, BrowserKey key, BindingProof proof, Supplier<ProveAccount.Claim> check) {
        var found = look(pool, id, key).filter(asked -> asked.proofs().contains(proof));
        if (found.isEmpty() || !(found.get().question() instanceof Question.Binding question)) {
            return new BindingAnswer.NotAsked();
        }
        var asked = found.get();
        if (question.triesLeft() <= 0) {
            return moved(asked, asked.asking().triedOut());
        }
        var counted = move.to(asked.scan(), asked.asking().proving(question)).flatMap(this::asked);
        if (counted.isEmpty() || !(counted.get().question() instanceof Question.Binding left)) {
            return new BindingAnswer.Busy();
        }
        return switch (check.get()) {
            case ProveAccount.Claim.Proven(var user) -> proven(counted.get(), left, user, proof);
            case ProveAccount.Claim.NotProven _ ->
                orTriedOut(counted.get(), left, new BindingAnswer.NotProven(left.triesLeft()));
            case ProveAccount.Claim.Busy _ -> notLooked(pool, id, key);
        };
    }

    /// Gives the try back. Another may have been counted since: then it is one of what is left now.
    private BindingAnswer notLooked(PoolId pool, ScanId id, BrowserKey key) {
        for (var asked = look(pool, id, key); asked.isPresent(); asked = look(pool, id, key)) {
            var now = asked.get();
            if (!(now.question() instanceof Question.Binding question)
                    || move.to(now.scan(), now.asking().notProving(question)).isPresent()) {
                break;
            }
        }
        return new BindingAnswer.Busy();
    }

    private BindingAnswer proven(Asked asked, Question.Binding question, UserId user, BindingProof proof) {
        var hindrance = people.hindrance(arrival(asked, question), user);
        if (hindrance.isEmpty()) {
            // WeChat has told this very browser who it is: there is no other phone to hear a number from.
            return asked.scan().isOnPhone()
                    ? attached(asked, arrival(asked, question), user, proof)
                    : moved(asked, asked.asking().proven(question, user, proof));
        }
        return hindrance.get() == Refusal.BOUND_ALREADY
                ? orTriedOut(asked, question, new BindingAnswer.BoundAlready(question.triesLeft()))
                : moved(asked, asked.asking().refused(hindrance.get(), user));
    }

    private BindingAnswer orTriedOut(Asked asked, Question.Binding question, BindingAnswer answer) {
        return question.triesLeft() > 0 ? answer : moved(asked, asked.asking().triedOut());
    }

    /// The person types the number that their phone tells. Each answer is a move from as many tries as there were, so
    /// that of many at once one counts.
    public BindingAnswer match(PoolId pool, ScanId id, BrowserKey key, String typed) {
        var found = look(pool, id, key);
        if (found.isEmpty() || !(found.get().question() instanceof Question.Matching question)) {
            return new BindingAnswer.NotAsked();
        }
        return counted(found.get(), question)
                .map(asked -> question.told().is(typed)
                        ? matched(asked, question)
                        : mismatched(asked, question.triesLeft() - 1))
                .orElseGet(BindingAnswer.NotAsked::new);
    }

    /// The try is taken before anybody looks: of many at once, each costs one.
    private Optional<Asked> counted(Asked asked, Question.Matching question) {
        return question.triesLeft() > 0
                ? move.to(asked.scan(), new ScanState.Asking(asked.asking().who(), question.afterOneMore()))
                        .flatMap(this::asked)
                : Optional.empty();
    }

    private BindingAnswer mismatched(Asked asked, int triesLeft) {
        return triesLeft > 0
                ? new BindingAnswer.NotProven(triesLeft)
                : moved(asked, asked.asking().mismatched());
    }

    /// The account gets the identity and the scan moves on, or neither: somebody may disown it just then.
    private BindingAnswer matched(Asked asked, Question.Matching question) {
        return attached(asked, arrival(asked, question), question.account(), question.proof());
    }

    private BindingAnswer attached(Asked asked, Arrival arrival, UserId user, BindingProof proof) {
        var by = proof.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return people.bind(
                        arrival,
                        user,
                        new Attachment(by, asked.scan().id().value()),
                        found -> next(asked, found)
                                .flatMap(next -> move.to(asked.scan(), next))
                                .map(bound -> told(asked, bound, found, user)))
                .<BindingAnswer>map(BindingAnswer.Settled::new)
                .orElseGet(BindingAnswer.NotAsked::new);
    }

    /// Whose WeChat it has become meanwhile is logged in as who they are: nothing was bound to the account that was
    /// proven, nor to theirs.
    private Scan told(Asked asked, Scan bound, Identification found, UserId proven) {
        if (found instanceof Identification.Known(var user) && people.leadsTo(bound.pool(), proven, user)) {
            events.publishEvent(new AccountProven(
                    bound,
                    user,
                    IdentityId.of(asked.connection(), asked.asking().who())));
        }
        return bound;
    }

    private BindingAnswer settled(Asked asked, Identification found) {
        return next(asked, found).map(next -> moved(asked, next)).orElseGet(BindingAnswer.NotAsked::new);
    }

    private static Optional<ScanState> next(Asked asked, Identification found) {
        return switch (found) {
            case Identification.Known(var user) -> Optional.of(asked.asking().confirmedAs(user));
            case Identification.Refused refused ->
                Optional.of(asked.asking().refused(refused.reason(), refused.user()));
            case Identification.ToBeAsked _, Identification.Unclear _ -> Optional.empty();
        };
    }

    private BindingAnswer moved(Asked asked, ScanState next) {
        return move.to(asked.scan(), next)
                .<BindingAnswer>map(BindingAnswer.Settled::new)
                .orElseGet(BindingAnswer.NotAsked::new);
    }

    private Arrival arrival(Asked asked, Question.Binding question) {
        return arrival(asked, question.unionId(), question.phone());
    }

    private Arrival arrival(Asked asked, Question.Matching question) {
        return arrival(asked, question.unionId(), question.phone());
    }

    private Arrival arrival(Asked asked, @Nullable UnionId unionId, @Nullable PhoneNumber phone) {
        return new Arrival(
                asked.connection(),
                asked.asking().who(),
                unionId,
                phone,
                identify.terms(asked.scan()),
                asked.scan().isOnPhone() ? Arrival.By.WEB : Arrival.By.CODE,
                asked.scan().id().value());
    }
}
