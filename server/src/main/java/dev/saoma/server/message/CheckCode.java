package dev.saoma.server.message;

import dev.saoma.server.kernel.Digest;
import dev.saoma.server.kernel.PoolId;
import dev.saoma.server.kernel.Vault;
import java.time.InstantSource;
import java.util.regex.Pattern;
import org.springframework.stereotype.Service;

/// Checks what somebody typed. Whoever calls has no transaction open: a try counts, whatever becomes of the rest.
@Service
public class CheckCode {

    /// People type blanks, and some keyboards full-width digits.
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}-]");

    private final OneTimeCodes codes;
    private final MessageSettings settings;
    private final Vault vault;
    private final InstantSource clock;

    CheckCode(OneTimeCodes codes, MessageSettings settings, Vault vault, InstantSource clock) {
        this.codes = codes;
        this.settings = settings;
        this.vault = vault;
        this.clock = clock;
    }

    /// What it is. Where nothing was sent, since nobody has the address, it is wrong like any other. A code that
    /// somebody else asked for, or by another channel, is none; nor does it cost that one a try.
    ///
    /// @param asker who asks, as when the code was sent
    public Checked check(PoolId pool, Purpose purpose, CodeId id, String asker, Channel channel, String typed) {
        var sought = new OneTimeCodes.Sought(pool, purpose, id, Digest.of(asker), channel);
        var left = codes.countTry(sought, settings.codeTries(), clock.instant());
        var code = left.flatMap(_ -> codes.find(id));
        if (code.isEmpty()) {
            return new Checked.Over();
        }
        if (code.get().proof().matches(id, digits(typed), vault) && code.get().deliver()) {
            return codes.use(id) ? new Checked.Right(code.get().to()) : new Checked.Over();
        }
        return new Checked.Wrong(left.get());
    }

    private static String digits(String typed) {
        var digits = new StringBuilder();
        BLANKS.matcher(typed)
                .replaceAll("")
                .codePoints()
                .forEach(point ->
                        digits.append(Character.isDigit(point) ? Integer.toString(Character.digit(point, 10)) : "?"));
        return digits.toString();
    }
}
