package dev.saoma.simulator.push;

import dev.saoma.simulator.fault.Fault;
import dev.saoma.simulator.fault.FaultKind;
import dev.saoma.simulator.fault.Faults;
import dev.saoma.simulator.world.Account;
import dev.saoma.simulator.world.Chance;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/// Sends pushes: meets the faults, sends, sends again, reads the answer.
@Component
public final class Pushes {

    private final PushLog log;
    private final Delivery delivery;
    private final Faults faults;
    private final Chance chance;
    private final InstantSource clock;

    Pushes(PushLog log, Delivery delivery, Faults faults, Chance chance, InstantSource clock) {
        this.log = log;
        this.delivery = delivery;
        this.faults = faults;
        this.chance = chance;
        this.clock = clock;
    }

    /// Returns when the server has answered or every attempt is used up.
    public Push send(PushOrder order) throws InterruptedException {
        Account account = order.account();
        List<Fault> met = faults.onPush(account.appId());
        Envelope envelope = Envelope.seal(order, chance);
        String elsewhere = order.twist().callbackUrl();
        String url = elsewhere == null ? account.callbackUrl() : elsewhere;
        Push push = log.put(new Push(
                chance.hex(12),
                clock.instant(),
                account.appId(),
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
                null));
        if (url == null) {
            return log.put(push.ended(Outcome.NOT_CONFIGURED, null, null));
        }
        if (has(met, FaultKind.PUSH_DROP)) {
            return log.put(push.ended(Outcome.DROPPED, null, null));
        }
        for (Fault fault : met) {
            Long millis = fault.millis();
            if (fault.kind() == FaultKind.PUSH_DELAY && millis != null) {
                Thread.sleep(millis);
            }
        }
        return delivery.deliver(
                push, order, envelope, has(met, FaultKind.PUSH_WRONG_SIGNATURE), has(met, FaultKind.PUSH_DUPLICATE));
    }

    private static boolean has(List<Fault> met, FaultKind kind) {
        return met.stream().anyMatch(fault -> fault.kind() == kind);
    }
}
