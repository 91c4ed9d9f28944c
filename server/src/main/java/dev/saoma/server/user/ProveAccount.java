package dev.saoma.server.user;

import dev.saoma.server.connection.BindingProof;
import dev.saoma.server.kernel.EmailAddress;
import dev.saoma.server.kernel.PhoneNumber;
import dev.saoma.server.kernel.PoolId;
import dev.saoma.server.kernel.Secret;
import dev.saoma.server.kernel.UserId;
import dev.saoma.server.user.Passwords.Compared;
import java.util.Optional;
import org.springframework.stereotype.Service;

/// Finds the account that somebody claims, and checks the password for it. Says the same, after the same time,
/// whether the account exists or not.
@Service
public class ProveAccount {

    private final Users users;
    private final Passwords passwords;

    ProveAccount(Users users, Passwords passwords) {
        this.users = users;
        this.passwords = passwords;
    }

    /// What came of a claim.
    public sealed interface Claim {

        record Proven(UserId user) implements Claim {}

        record NotProven() implements Claim {}

        /// Too many at a time: nothing was looked at.
        record Busy() implements Claim {}
    }

    /// Whose account it is, if the password is theirs.
    ///
    /// @param typed what the person calls the account, in the way that goes with the proof
    public Claim byPassword(PoolId pool, BindingProof proof, String typed, Secret password) {
        return switch (passwords.compare(pool, () -> claimed(pool, proof, typed).map(User::id), password)) {
            case Compared.Right(var user) -> new Claim.Proven(user);
            case Compared.Wrong _ -> new Claim.NotProven();
            case Compared.Busy _ -> new Claim.Busy();
        };
    }

    /// The user who is meant, if there is one.
    public Optional<User> claimed(PoolId pool, BindingProof proof, String typed) {
        return switch (proof) {
            case USERNAME_PASSWORD -> Username.parse(typed).flatMap(name -> users.findByUsername(pool, name));
            case PHONE_PASSWORD -> byPhone(pool, typed);
            case EMAIL_PASSWORD -> byEmail(pool, typed);
            // Whoever could write down another's number or address would get that person's WeChat.
            case PHONE_CODE ->
                byPhone(pool, typed).filter(user -> user.profile().phoneVerified());
            case EMAIL_CODE ->
                byEmail(pool, typed).filter(user -> user.profile().emailVerified());
        };
    }

    private Optional<User> byPhone(PoolId pool, String typed) {
        return PhoneNumber.parse(typed).flatMap(number -> users.findByPhone(pool, number));
    }

    private Optional<User> byEmail(PoolId pool, String typed) {
        return EmailAddress.parse(typed).flatMap(address -> users.findByEmail(pool, address));
    }
}
