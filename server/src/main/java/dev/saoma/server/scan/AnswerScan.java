package dev.saoma.server.scan;

import dev.saoma.server.connection.Connections;
import dev.saoma.server.connection.OfficialAccount;
import dev.saoma.server.kernel.Chance;
import dev.saoma.server.kernel.OpenId;
import dev.saoma.server.kernel.PoolId;
import dev.saoma.server.user.IdentifyPerson;
import java.text.Normalizer;
import java.time.InstantSource;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Service;

/// Takes the answer to what a policy asks of the person who scanned. Calls nobody outside: an answer may be a push.
@Service
public class AnswerScan {

    private static final Pattern DIGITS = Pattern.compile("[0-9]{1,6}");

    private final ScanStore scans;
    private final MoveScan move;
    private final Connections connections;
    private final IdentifyPerson people;
    private final InstantSource clock;
    private final Chance chance;

    AnswerScan(
            ScanStore scans,
            MoveScan move,
            Connections connections,
            IdentifyPerson people,
            InstantSource clock,
            Chance chance) {
        this.scans = scans;
        this.move = move;
        this.connections = connections;
        this.people = people;
        this.clock = clock;
        this.chance = chance;
    }

    /// What came of a message of somebody who is asked for a number.
    ///
    /// @param scan as it stands now
    public record NumberAnswer(Scan scan, Verdict verdict) {}

    /// What a message was.
    public enum Verdict {
        RIGHT,
        WRONG,
        /// Some other text, which costs no try.
        NO_NUMBER
    }

    /// The scan, to be looked at by whoever was asked.
    public Optional<Scan> look(PoolId pool, ScanId id) {
        return scans.find(id).filter(scan -> scan.pool().equals(pool));
    }

    /// What the person's phone tells them, where the browser may ask for it.
    public Optional<ToldNumber> told(Scan scan) {
        return connections.find(scan.connection()).flatMap(scan::told);
    }

    /// Allows the scan, if that is what was asked.
    ///
    /// @return the scan as it stands afterwards, whoever moved it
    public Optional<Scan> allow(PoolId pool, ScanId id) {
        return answer(
                pool,
                id,
                (scan, asking) -> asking.question() instanceof Question.Confirm
                        ? Optional.of(allowed(scan, asking))
                        : Optional.empty());
    }

    /// Refuses the scan, whatever was asked.
    ///
    /// @return the scan as it stands afterwards, whoever moved it
    public Optional<Scan> refuse(PoolId pool, ScanId id) {
        return answer(pool, id, (_, asking) -> Optional.of(asking.refused()));
    }

    /// Takes a text of that person as the answer, if a number is asked of them; nothing if it is none of ours.
    public Optional<NumberAnswer> number(OfficialAccount account, OpenId who, String text) {
        return scans.asking(account.id(), who, clock.instant()).flatMap(scan -> {
            if (scan.state() instanceof ScanState.Asking asking
                    && asking.question() instanceof Question.TwoDigits asked) {
                return Optional.of(number(scan, asking, asked, text));
            }
            return Optional.empty();
        });
    }

    private NumberAnswer number(Scan scan, ScanState.Asking asking, Question.TwoDigits asked, String text) {
        // Some keyboards write digits as wide as Chinese characters.
        var typed = Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
        if (!DIGITS.matcher(typed).matches()) {
            return new NumberAnswer(scan, Verdict.NO_NUMBER);
        }
        var right = Integer.parseInt(typed) == asked.number();
        var next = right ? allowed(scan, asking) : asking.answeredWrongly(asked);
        var verdict = right ? Verdict.RIGHT : Verdict.WRONG;
        return new NumberAnswer(move.to(scan, next).orElse(scan), verdict);
    }

    private interface Answer {
        Optional<ScanState> to(Scan scan, ScanState.Asking asking);
    }

    private Optional<Scan> answer(PoolId pool, ScanId id, Answer answer) {
        var found = look(pool, id);
        if (found.isPresent() && found.get().stateAt(clock.instant()) instanceof ScanState.Asking asking) {
            var moved = answer.to(found.get(), asking).flatMap(next -> move.to(found.get(), next));
            return moved.isPresent() ? moved : look(pool, id);
        }
        return found;
    }

    /// Somebody of whom WeChat has told the union id is found by it where they are new, and gets it where they are
    /// not.
    private ScanState allowed(Scan scan, ScanState.Asking asking) {
        var unionId = asking.question() instanceof Question.Confirm asked ? asked.unionId() : null;
        return connections
                .find(scan.connection())
                .filter(OfficialAccount.class::isInstance)
                .map(OfficialAccount.class::cast)
                .flatMap(account -> unionId == null
                        ? people.known(account, asking.who())
                        : people.known(account, asking.who(), unionId))
                .<ScanState>map(asking::confirmedAs)
                .orElseGet(() -> asking.allowed(ToldNumber.draw(chance)));
    }
}
