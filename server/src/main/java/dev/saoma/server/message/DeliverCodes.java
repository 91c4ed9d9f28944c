package dev.saoma.server.message;

import dev.saoma.server.kernel.Errands;
import dev.saoma.server.kernel.Vault;
import dev.saoma.server.kernel.alarm.AlarmClock;
import dev.saoma.server.kernel.alarm.AlarmKind;
import dev.saoma.server.kernel.alarm.AlarmRang;
import dev.saoma.server.pool.Pool;
import dev.saoma.server.pool.Pools;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// Sends codes, as long as they are good.
@Component
class DeliverCodes {

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(5);
    private static final int AT_ONCE = 64;

    private final OneTimeCodes codes;
    private final Map<Channel, Carrier> carriers;
    private final Pools pools;
    private final Vault vault;
    private final InstantSource clock;
    private final Sending<CodeId> sending;

    DeliverCodes(
            OneTimeCodes codes,
            List<Carrier> carriers,
            Pools pools,
            AlarmClock alarms,
            AlarmKind codeAlarm,
            Vault vault,
            TransactionOperations transaction,
            InstantSource clock,
            Errands errands) {
        this.codes = codes;
        this.carriers = carriers.stream().collect(Collectors.toUnmodifiableMap(Carrier::channel, Function.identity()));
        this.pools = pools;
        this.vault = vault;
        this.clock = clock;
        this.sending = new Sending<>(
                new Sending.Manner(codeAlarm, FIRST_PAUSE, AT_ONCE), codes, alarms, transaction, clock, errands);
    }

    @EventListener
    void on(AlarmRang rang) {
        sending.on(rang, id -> send(new CodeId(id)));
    }

    /// Tries to send it once.
    void send(CodeId id) {
        var waiting = codes.find(id).filter(OneTimeCode::deliver);
        var carrier = waiting.flatMap(
                code -> Optional.ofNullable(carriers.get(code.to().channel())));
        var letter = waiting.flatMap(this::letter);
        if (waiting.isEmpty() || carrier.isEmpty() || letter.isEmpty()) {
            sending.over(id);
            return;
        }
        var code = waiting.get();
        sending.tried(
                new Sending.Waiting<>(id, code.sends(), code.until()),
                carrier.get().carry(letter.get()));
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
}
