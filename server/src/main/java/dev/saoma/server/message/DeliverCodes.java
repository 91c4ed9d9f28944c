package dev.saoma.server.message;

import dev.saoma.server.kernel.Vault;
import dev.saoma.server.kernel.alarm.AlarmClock;
import dev.saoma.server.kernel.alarm.AlarmKind;
import dev.saoma.server.kernel.alarm.AlarmRang;
import dev.saoma.server.message.Carrier.Carried;
import dev.saoma.server.pool.Pool;
import dev.saoma.server.pool.Pools;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionOperations;

/// Sends codes when their alarm rings, and again while it may still succeed: a mail server that greylists takes at
/// the second try what it refused at the first.
@Component
class DeliverCodes {

    private static final Logger log = LoggerFactory.getLogger(DeliverCodes.class);

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(5);

    /// Of more than these, the alarm rings again.
    private static final int AT_ONCE = 64;

    private final OneTimeCodes codes;
    private final Map<Channel, Carrier> carriers;
    private final Pools pools;
    private final AlarmClock alarms;
    private final AlarmKind codeAlarm;
    private final Vault vault;
    private final TransactionOperations transaction;
    private final InstantSource clock;
    private final Semaphore places = new Semaphore(AT_ONCE);

    DeliverCodes(
            OneTimeCodes codes,
            List<Carrier> carriers,
            Pools pools,
            AlarmClock alarms,
            AlarmKind codeAlarm,
            Vault vault,
            TransactionOperations transaction,
            InstantSource clock) {
        this.codes = codes;
        this.carriers = carriers.stream().collect(Collectors.toUnmodifiableMap(Carrier::channel, Function.identity()));
        this.pools = pools;
        this.alarms = alarms;
        this.codeAlarm = codeAlarm;
        this.vault = vault;
        this.transaction = transaction;
        this.clock = clock;
    }

    @EventListener
    void on(AlarmRang rang) {
        if (!CodeAlarms.isOne(rang) || !places.tryAcquire()) {
            return;
        }
        Thread.ofVirtual().name("send-code").start(() -> {
            try {
                send(new CodeId(rang.id()));
            } catch (DataAccessException | TransactionException e) {
                log.warn(
                        "A code waits for the database: {}",
                        e.getMostSpecificCause().getMessage());
            } catch (RuntimeException e) {
                log.error("Code {} could not be sent; its alarm rings again", rang.id(), e);
            } finally {
                places.release();
            }
        });
    }

    /// Tries to send it once.
    void send(CodeId id) {
        var waiting = codes.find(id).filter(OneTimeCode::deliver);
        var carrier = waiting.flatMap(
                code -> Optional.ofNullable(carriers.get(code.to().channel())));
        var letter = waiting.flatMap(this::letter);
        if (carrier.isEmpty() || letter.isEmpty()) {
            end(id, Optional.empty());
            return;
        }
        switch (carrier.get().carry(letter.get())) {
            case Carried.Taken _ -> end(id, Optional.empty());
            case Carried.Never(var why) -> fail(id, why);
            case Carried.NotNow(var why) -> again(waiting.get(), why);
        }
    }

    private Optional<Letter> letter(OneTimeCode code) {
        var sealed = code.sealed();
        var left = Duration.between(clock.instant(), code.until());
        if (sealed == null || !left.isPositive()) {
            return Optional.empty();
        }
        return pools.find(code.pool())
                .map(Pool::name)
                .map(from -> new Letter(
                        code.id(),
                        code.pool(),
                        from,
                        code.to(),
                        code.purpose(),
                        vault.open(sealed, OneTimeCode.purposeOfSealing(code.id())),
                        left,
                        code.locale()));
    }

    private void again(OneTimeCode code, String why) {
        var next = clock.instant().plus(FIRST_PAUSE.multipliedBy(1L << Math.min(code.sends(), 16)));
        if (!next.isBefore(code.until())) {
            fail(code.id(), why);
            return;
        }
        log.warn("Code {} is sent again at {}: {}", code.id(), next, why);
        transaction.executeWithoutResult(_ -> {
            codes.sendLater(code.id(), why);
            alarms.move(codeAlarm, code.id().value(), next);
        });
    }

    private void fail(CodeId id, String why) {
        log.error("Code {} could not be sent: {}", id, why);
        end(id, Optional.of(why));
    }

    private void end(CodeId id, Optional<String> trouble) {
        transaction.executeWithoutResult(_ -> {
            codes.endSending(id, trouble);
            alarms.cancel(codeAlarm, id.value());
        });
    }
}
