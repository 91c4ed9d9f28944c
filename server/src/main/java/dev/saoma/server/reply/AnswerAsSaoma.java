package dev.saoma.server.reply;

import dev.saoma.protocol.Reply;
import dev.saoma.server.push.Answer;
import dev.saoma.server.push.Outcome;
import dev.saoma.server.push.PushAnswerer;
import dev.saoma.server.push.ReceivedPush;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Says it in answer to the push.
@Component
final class AnswerAsSaoma implements PushAnswerer {

    private final WhatToSay what;

    AnswerAsSaoma(WhatToSay what) {
        this.what = what;
    }

    @Override
    public Source source() {
        return Source.SAOMA;
    }

    @Override
    public Turn turn(ReceivedPush push, Outcome outcome) {
        if (WhatToSay.isPartOfAQuestion(push, outcome)) {
            return Turn.QUESTION;
        }
        return switch (what.set(push).first()) {
            case AUTO -> PushAnswerer.super.turn(push, outcome);
            case SAOMA -> Turn.FIRST;
            case ROUTE -> Turn.THIRD;
        };
    }

    @Override
    public Optional<Answer> answer(ReceivedPush push, Outcome outcome, Instant deadline) {
        if (what.set(push).channel() != Channel.ANSWER) {
            return Optional.empty();
        }
        var reply = what.to(push, outcome);
        return reply instanceof Reply.Success ? Optional.empty() : Optional.of(new Answer.Ours(reply));
    }
}
