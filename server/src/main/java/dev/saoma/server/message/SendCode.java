package dev.saoma.server.message;

import dev.saoma.server.kernel.Chance;
import dev.saoma.server.kernel.Conflicts;
import dev.saoma.server.kernel.Digest;
import dev.saoma.server.kernel.Secret;
import dev.saoma.server.kernel.Vault;
import dev.saoma.server.kernel.alarm.AlarmClock;
import dev.saoma.server.kernel.alarm.AlarmKind;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/// Has a code sent. It is sent after the answer, so that neither the answer nor its time tells whether anybody has
/// the address, and a slow mail server keeps nobody waiting.
@Service
public class SendCode {

    private static final int CODES = 1_000_000;

    private final OneTimeCodes codes;
    private final SendingLimits limits;
    private final Channels channels;
    private final AlarmClock alarms;
    private final AlarmKind codeAlarm;
    private final MessageSettings settings;
    private final Vault vault;
    private final TransactionOperations transaction;
    private final InstantSource clock;
    private final Chance chance;

    SendCode(
            OneTimeCodes codes,
            SendingLimits limits,
            Channels channels,
            AlarmClock alarms,
            AlarmKind codeAlarm,
            MessageSettings settings,
            Vault vault,
            TransactionOperations transaction,
            InstantSource clock,
            Chance chance) {
        this.codes = codes;
        this.limits = limits;
        this.channels = channels;
        this.alarms = alarms;
        this.codeAlarm = codeAlarm;
        this.settings = settings;
        this.vault = vault;
        this.transaction = transaction;
        this.clock = clock;
        this.chance = chance;
    }

    /// Has it sent, if it may be.
    public Asked send(CodeRequest request) {
        if (!channels.of(request.pool()).contains(request.to().channel())) {
            return new Asked.NoChannel();
        }
        // Somebody else may count for the same address at the same moment.
        var asked = Conflicts.settled(() -> attempt(request));
        if (asked instanceof Asked.Accepted) {
            alarms.ring();
        }
        return asked;
    }

    private Asked attempt(CodeRequest request) {
        return Objects.requireNonNull(transaction.execute(status -> {
            var now = clock.instant();
            var wait = limits.count(request, now);
            if (wait.isPresent()) {
                status.setRollbackOnly();
                return new Asked.TooMany(wait.get());
            }
            var fresh = make(request, now);
            codes.replace(fresh);
            alarms.set(codeAlarm, List.of(fresh.id().value()), now);
            return new Asked.Accepted(fresh.id(), fresh.until(), settings.pause());
        }));
    }

    private OneTimeCode make(CodeRequest request, Instant now) {
        var id = new CodeId(chance.name());
        var code = String.format(Locale.ROOT, "%06d", chance.below(CODES));
        return new OneTimeCode(
                id,
                request.pool(),
                request.purpose(),
                Digest.of(request.asker()),
                request.to(),
                request.deliver(),
                request.locale(),
                CodeProof.of(id, code, new Secret(chance.secret()), vault),
                vault.seal(new Secret(code), OneTimeCode.purposeOfSealing(id)),
                0,
                now,
                now.plus(settings.codeLife()));
    }
}
