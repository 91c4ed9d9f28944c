package dev.saoma.server.push;

import dev.saoma.protocol.Reply;
import dev.saoma.server.kernel.Chance;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Finds the one answer to a recorded push. WeChat takes one and no more.
@Component
class AnswerPush {

    private static final Logger log = LoggerFactory.getLogger(AnswerPush.class);

    private final List<PushAnswerer> answerers;
    private final PushSettings settings;
    private final InstantSource clock;
    private final Chance chance;

    AnswerPush(List<PushAnswerer> answerers, PushSettings settings, InstantSource clock, Chance chance) {
        this.answerers = List.copyOf(answerers);
        this.settings = settings;
        this.clock = clock;
        this.chance = chance;
    }

    /// @param reply which answer it is, for the journal: empty where there is nothing to show
    record Given(String body, String reply) {
        static final Given NOTHING = new Given(Reply.SUCCESS, "");

        /// Whoever handed the push on would show an answer to nobody.
        static final Given UNSEEN = new Given(Reply.SUCCESS, JournalEntry.UNSEEN);
    }

    /// What to answer with where nobody would see an answer. Nobody is asked for one, or made to wait.
    Given unseen(ReceivedPush push) {
        over(push);
        return Given.UNSEEN;
    }

    /// What to answer WeChat with: the first answer that somebody has, or `success`.
    Given answer(ReceivedPush push, Outcome outcome) {
        try {
            return asked(push, outcome);
        } finally {
            over(push);
        }
    }

    private void over(ReceivedPush push) {
        answerers.forEach(answerer -> answerer.over(push));
    }

    private Given asked(ReceivedPush push, Outcome outcome) {
        var deadline = push.receivedAt().plus(settings.replyWithin());
        for (var answerer : inOrder(push, outcome)) {
            try {
                var answer = answerer.answer(push, outcome, deadline);
                if (answer.isPresent()) {
                    return given(push, answer.get());
                }
            } catch (RuntimeException e) {
                log.error("No answer to push {} from {}", push.id(), answerer.source(), e);
            }
        }
        return Given.NOTHING;
    }

    private List<PushAnswerer> inOrder(ReceivedPush push, Outcome outcome) {
        return answerers.stream()
                .sorted(Comparator.comparing(answerer -> answerer.turn(push, outcome)))
                .toList();
    }

    private Given given(ReceivedPush push, Answer answer) {
        return switch (answer) {
            case Answer.Ours(Reply.Success _) -> Given.NOTHING;
            case Answer.Ours(Reply.Shown reply) ->
                new Given(
                        push.opened().answer(reply, clock.instant(), chance.bytes(16)),
                        "saoma/" + reply.getClass().getSimpleName().toLowerCase(Locale.ROOT));
            case Answer.Verbatim(var body) -> new Given(body, "route");
        };
    }
}
