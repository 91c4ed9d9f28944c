package dev.saoma.server.login.web;

import dev.saoma.server.connection.BindingProof;
import dev.saoma.server.kernel.EmailAddress;
import dev.saoma.server.kernel.PhoneNumber;
import dev.saoma.server.kernel.PoolId;
import dev.saoma.server.kernel.Secret;
import dev.saoma.server.kernel.UserId;
import dev.saoma.server.kernel.web.Language;
import dev.saoma.server.message.Asked;
import dev.saoma.server.message.Channel;
import dev.saoma.server.message.Channels;
import dev.saoma.server.message.CheckCode;
import dev.saoma.server.message.Checked;
import dev.saoma.server.message.CodeId;
import dev.saoma.server.message.CodeRequest;
import dev.saoma.server.message.Purpose;
import dev.saoma.server.message.Recipient;
import dev.saoma.server.message.SendCode;
import dev.saoma.server.scan.BindScan;
import dev.saoma.server.scan.ScanId;
import dev.saoma.server.user.ProveAccount;
import dev.saoma.server.user.ProveAccount.Claim;
import dev.saoma.server.user.User;
import dev.saoma.server.user.Username;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/// Looks at what somebody brings to prove that an account is theirs: a password, or a code that was sent to it.
@Component
final class ProofChecks {

    private final ProveAccount accounts;
    private final Channels channels;
    private final SendCode send;
    private final CheckCode codes;

    ProofChecks(ProveAccount accounts, Channels channels, SendCode send, CheckCode codes) {
        this.accounts = accounts;
        this.channels = channels;
        this.send = send;
        this.codes = codes;
    }

    /// Those that can be given here and now: a code needs something to send it by.
    List<BindingProof> offered(PoolId pool, Set<BindingProof> allowed) {
        var there = channels.of(pool);
        return Arrays.stream(BindingProof.values())
                .filter(allowed::contains)
                .filter(proof -> switch (proof) {
                    case USERNAME_PASSWORD, PHONE_PASSWORD, EMAIL_PASSWORD -> true;
                    case PHONE_CODE -> there.contains(Channel.SMS);
                    case EMAIL_CODE -> there.contains(Channel.MAIL);
                })
                .toList();
    }

    /// Has a code sent, if the account exists; in any case it looks the same. Nothing if no account can be called
    /// that.
    Optional<Asked> send(PoolId pool, BindingProof proof, ProofRequest typed, BindScan.Asked asked, String network) {
        var exists = accounts.claimed(pool, proof, typed.account())
                .filter(User::isActive)
                .isPresent();
        return recipient(proof, typed.account())
                .map(to -> send.send(new CodeRequest(
                        pool,
                        Purpose.PROVE_ACCOUNT,
                        to,
                        exists,
                        asked.scan().id().value(),
                        asked.person(),
                        network,
                        Language.of(Objects.requireNonNullElse(
                                        typed.language(),
                                        asked.scan().origin().visitor().language()))
                                .locale())));
    }

    /// @param scan by which the proof is asked for: a code that was sent for another scan proves nothing
    Claim check(PoolId pool, BindingProof proof, ProofRequest typed, ScanId scan) {
        if (!proof.isByCode()) {
            return accounts.byPassword(pool, proof, typed.account(), new Secret(typed.secret()));
        }
        return CodeId.parse(Objects.requireNonNullElse(typed.code(), ""))
                .map(code ->
                        codes.check(pool, Purpose.PROVE_ACCOUNT, code, scan.value(), channel(proof), typed.secret()))
                .filter(Checked.Right.class::isInstance)
                .flatMap(right -> holder(pool, ((Checked.Right) right).to()))
                .<Claim>map(Claim.Proven::new)
                .orElseGet(Claim.NotProven::new);
    }

    /// What a limit is counted by: what was typed, as it is kept. Not the user who is meant, or two ways to write one
    /// name would tell whether there is somebody of that name.
    String meant(BindingProof proof, String typed) {
        var name = switch (proof) {
            case USERNAME_PASSWORD -> Username.parse(typed).map(username -> "username " + username.value());
            case PHONE_PASSWORD, PHONE_CODE -> PhoneNumber.parse(typed).map(number -> "phone " + number.value());
            case EMAIL_PASSWORD, EMAIL_CODE -> EmailAddress.parse(typed).map(address -> "email " + address.key());
        };
        return name.orElseGet(() -> "nothing " + typed.strip().toLowerCase(Locale.ROOT));
    }

    private static Channel channel(BindingProof proof) {
        return proof == BindingProof.PHONE_CODE ? Channel.SMS : Channel.MAIL;
    }

    /// Whose it is by now: what counts is where the code went.
    private Optional<UserId> holder(PoolId pool, Recipient to) {
        var holder = switch (to) {
            case Recipient.Phone(var number) -> accounts.claimed(pool, BindingProof.PHONE_CODE, number.value());
            case Recipient.Mail(var address) -> accounts.claimed(pool, BindingProof.EMAIL_CODE, address.value());
        };
        return holder.map(User::id);
    }

    private static Optional<Recipient> recipient(BindingProof proof, String typed) {
        return proof == BindingProof.PHONE_CODE
                ? PhoneNumber.parse(typed).map(Recipient.Phone::new)
                : EmailAddress.parse(typed).map(Recipient.Mail::new);
    }
}
