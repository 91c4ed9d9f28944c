package dev.saoma.server.push;

import dev.saoma.protocol.OpenedPush;
import dev.saoma.server.connection.OfficialAccount;
import dev.saoma.server.kernel.Chance;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// One try to take a push: read it, record it, answer it, and leave word of it.
@Component
class TakePush {

    private static final Logger log = LoggerFactory.getLogger(TakePush.class);

    /// A later answer than what was written down with the push is worth another write.
    private static final Duration WORTH_NOTING = Duration.ofMillis(50);

    private final ReadPush reader;
    private final RecordPush recorder;
    private final AskAgain askAgain;
    private final AnswerPush answers;
    private final LateNotes notes;
    private final RefusalLimit limit;
    private final NoteLastSeen lastSeen;
    private final ModeWatch modes;
    private final InstantSource clock;
    private final Chance chance;

    TakePush(
            ReadPush reader,
            RecordPush recorder,
            AskAgain askAgain,
            AnswerPush answers,
            LateNotes notes,
            RefusalLimit limit,
            NoteLastSeen lastSeen,
            ModeWatch modes,
            InstantSource clock,
            Chance chance) {
        this.reader = reader;
        this.recorder = recorder;
        this.askAgain = askAgain;
        this.answers = answers;
        this.notes = notes;
        this.limit = limit;
        this.lastSeen = lastSeen;
        this.modes = modes;
        this.clock = clock;
        this.chance = chance;
    }

    Receipt take(OfficialAccount account, IncomingPush incoming, Instant arrived) {
        return switch (reader.read(account, incoming, clock.instant())) {
            case Reading.Believed(var way, var opened) -> believed(account, incoming, way, opened, arrived);
            case Reading.Refused refused -> {
                refuse(account, incoming, refused, arrived);
                yield new Receipt.Refused();
            }
        };
    }

    private Receipt believed(
            OfficialAccount account, IncomingPush incoming, Way way, OpenedPush.Accepted opened, Instant arrived) {
        var push = new ReceivedPush(PushId.at(arrived, chance), account, opened, incoming.raw(), arrived);
        var trust = Trust.in(way, opened, arrived);
        var outcome = recorder.record(push, trust);
        var recorded = clock.instant();
        if (trust.mode() != null) {
            if (way == Way.WECHAT) {
                modes.saw(account, trust.mode());
            }
            lastSeen.pushed(account.id(), arrived, trust.mode(), trust.skew());
        }
        if (outcome.isEmpty()) {
            if (limit.admits(account.id(), "repeated", recorded)) {
                notes.seen(SeenPush.again(push, trust, recorded));
            }
            return askAgain.question(push)
                    .map(question ->
                            new Receipt.Recorded(answers.answer(push, question).body()))
                    .orElse(Receipt.Recorded.SILENTLY);
        }
        var seen = way == Way.WECHAT || (way == Way.FORWARDER && incoming.wantsAnswer());
        var given = seen ? answers.answer(push, outcome.get()) : answers.unseen(push);
        var answered = clock.instant();
        var late = Duration.between(recorded, answered).compareTo(WORTH_NOTING) > 0;
        if (late || !given.reply().isEmpty()) {
            notes.answered(push.id(), given.reply(), Duration.between(arrived, answered));
        }
        return new Receipt.Recorded(given.body());
    }

    void refuse(OfficialAccount account, IncomingPush incoming, Reading.Refused refused, Instant arrived) {
        var now = clock.instant();
        if (!limit.admits(account.id(), refused.reason().code(), now)) {
            return;
        }
        log.warn("A push for {} was refused: {}", account.identifier(), refused.reason());
        notes.seen(SeenPush.refused(PushId.at(arrived, chance), account, refused, incoming.raw(), arrived, now));
    }
}
