package dev.saoma.simulator.push;

import dev.saoma.simulator.chat.ChatMessage;
import dev.saoma.simulator.chat.Chats;
import dev.saoma.simulator.chat.Content;
import dev.saoma.simulator.fault.Fault;
import dev.saoma.simulator.fault.FaultKind;
import dev.saoma.simulator.fault.Faults;
import dev.saoma.simulator.world.Account;
import dev.saoma.simulator.world.Chance;
import dev.saoma.simulator.world.OpenId;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import org.springframework.stereotype.Component;

/// Sends pushes: meets the faults, sends, sends again, reads the answer.
@Component
public final class Pushes {

    private static final Duration LONGEST_HELD = Duration.ofSeconds(5);

    private final PushLog log;
    private final Delivery delivery;
    private final Overtaking overtaking;
    private final Faults faults;
    private final Chats chats;
    private final Chance chance;
    private final InstantSource clock;

    Pushes(
            PushLog log,
            Delivery delivery,
            Overtaking overtaking,
            Faults faults,
            Chats chats,
            Chance chance,
            InstantSource clock) {
        this.log = log;
        this.delivery = delivery;
        this.overtaking = overtaking;
        this.faults = faults;
        this.chats = chats;
        this.chance = chance;
        this.clock = clock;
    }

    /// Returns when the server has answered or every attempt is used up; at once for a push that a fault holds.
    public Push send(PushOrder ordered) throws InterruptedException {
        Account account = ordered.account();
        List<Fault> met = faults.onPush(account.appId());
        PushOrder order = has(met, FaultKind.PUSH_OLD_KEY) ? ordered.withOldKeys(chance) : ordered;
        Envelope envelope = Envelope.seal(order, chance);
        Push push = log.put(begun(order, envelope, met));
        showWhatWasSaid(order, push);
        if (push.url().isEmpty()) {
            return log.put(push.ended(Outcome.NOT_CONFIGURED, null, null));
        }
        if (has(met, FaultKind.PUSH_DROP)) {
            return log.put(push.ended(Outcome.DROPPED, null, null));
        }
        if (has(met, FaultKind.PUSH_REORDER)) {
            return hold(push, order, envelope, met);
        }
        for (Fault fault : met) {
            Long millis = fault.millis();
            if (fault.kind() == FaultKind.PUSH_DELAY && millis != null) {
                Thread.sleep(millis);
            }
        }
        return deliver(push, order, envelope, met);
    }

    private Push begun(PushOrder order, Envelope envelope, List<Fault> met) {
        String elsewhere = order.twist().callbackUrl();
        String url = elsewhere == null ? order.account().callbackUrl() : elsewhere;
        return new Push(
                chance.hex(12),
                clock.instant(),
                order.account().appId(),
                order.kind(),
                order.openId(),
                envelope.mode(),
                Objects.requireNonNullElse(url, ""),
                order.clearXml(),
                "",
                envelope.body(),
                met.stream().map(Fault::kind).toList(),
                List.of(),
                Outcome.SENDING,
                null,
                null);
    }

    private Push hold(Push push, PushOrder order, Envelope envelope, List<Fault> met) {
        CountDownLatch next = overtaking.next(push.accountId());
        Duration patience = met.stream()
                .filter(fault -> fault.kind() == FaultKind.PUSH_REORDER)
                .map(Fault::millis)
                .filter(Objects::nonNull)
                .map(Duration::ofMillis)
                .findFirst()
                .orElse(LONGEST_HELD);
        Push held = log.put(push.ended(Outcome.HELD, null, null));
        Thread.startVirtualThread(() -> {
            try {
                overtaking.await(next, patience);
                deliver(held, order, envelope, met);
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        });
        return held;
    }

    private Push deliver(Push push, PushOrder order, Envelope envelope, List<Fault> met) throws InterruptedException {
        Push delivered = delivery.deliver(
                push, order, envelope, has(met, FaultKind.PUSH_WRONG_SIGNATURE), has(met, FaultKind.PUSH_DUPLICATE));
        showWhatCameBack(order, delivered);
        overtaking.passed(push.accountId());
        return delivered;
    }

    private void showWhatWasSaid(PushOrder order, Push push) {
        OpenId openId = order.openId();
        Content said = order.said();
        if (openId != null && said != null) {
            chats.add(
                    push.accountId(),
                    openId,
                    push.at(),
                    ChatMessage.Side.PERSON,
                    ChatMessage.Way.PUSH,
                    push.id(),
                    said);
        }
    }

    private void showWhatCameBack(PushOrder order, Push push) {
        OpenId openId = order.openId();
        Reply reply = push.reply();
        if (openId != null && reply != null && order.answerIsShown()) {
            show(push, openId, ChatMessage.Side.ACCOUNT, Replies.shown(reply));
        } else if (openId != null && push.problem() != null && order.failureIsShown()) {
            show(push, openId, ChatMessage.Side.WECHAT, Content.FAULT);
        }
    }

    private void show(Push push, OpenId openId, ChatMessage.Side from, Content content) {
        chats.add(push.accountId(), openId, clock.instant(), from, ChatMessage.Way.REPLY, push.id(), content);
    }

    private static boolean has(List<Fault> met, FaultKind kind) {
        return met.stream().anyMatch(fault -> fault.kind() == kind);
    }
}
