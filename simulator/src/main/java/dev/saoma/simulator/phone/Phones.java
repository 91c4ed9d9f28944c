package dev.saoma.simulator.phone;

import dev.saoma.simulator.push.Push;
import dev.saoma.simulator.push.Pushes;
import dev.saoma.simulator.world.Account;
import dev.saoma.simulator.world.Accounts;
import dev.saoma.simulator.world.Code;
import dev.saoma.simulator.world.Codes;
import dev.saoma.simulator.world.Follower;
import dev.saoma.simulator.world.Followers;
import dev.saoma.simulator.world.Person;
import dev.saoma.simulator.world.PersonId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Everything that a person can do with their phone.
@Component
public final class Phones {

    private final Accounts accounts;
    private final Codes codes;
    private final Followers followers;
    private final Pushes pushes;
    private final Messages messages;
    private final InstantSource clock;

    Phones(Accounts accounts, Codes codes, Followers followers, Pushes pushes, Messages messages, InstantSource clock) {
        this.accounts = accounts;
        this.codes = codes;
        this.followers = followers;
        this.pushes = pushes;
        this.messages = messages;
        this.clock = clock;
    }

    /// Points the phone at a code.
    ///
    /// @param follow whether the person presses Follow if they do not follow yet
    public Scan scan(Person person, String content, boolean follow) throws InterruptedException {
        Instant now = clock.instant();
        Optional<Code> code = codes.byUrl(content.strip());
        Optional<Account> account = code.flatMap(found -> accounts.find(found.appId()));
        if (code.isEmpty() || account.isEmpty()) {
            return new Scan.UnknownCode();
        }
        if (!code.get().aliveAt(now)) {
            return new Scan.ExpiredCode(code.get());
        }
        return scan(person, code.get(), account.get(), follow, now);
    }

    private Scan scan(Person person, Code code, Account account, boolean follow, Instant now)
            throws InterruptedException {
        boolean follows = followers.find(account.appId(), person.id()).isPresent();
        if (!follows && follow && begin(account, person.id(), code, now)) {
            return new Scan.Pushed(
                    code, account, pushes.send(messages.followed(account, person, Optional.of(code), now)));
        }
        return follows || follow
                ? new Scan.Pushed(code, account, pushes.send(messages.scanned(account, person, code, now)))
                : new Scan.NotFollowing(code, account);
    }

    /// Empty if the person follows already.
    ///
    /// @param code the code that led to the profile; it may have expired while the person looked at it
    public Optional<Push> follow(Person person, Account account, @Nullable Code code) throws InterruptedException {
        Instant now = clock.instant();
        return begin(account, person.id(), code, now)
                ? Optional.of(pushes.send(messages.followed(account, person, Optional.ofNullable(code), now)))
                : Optional.empty();
    }

    /// Empty if the person does not follow.
    public Optional<Push> unfollow(Person person, Account account) throws InterruptedException {
        return followers.remove(account.appId(), person.id())
                ? Optional.of(pushes.send(messages.unfollowed(account, person, clock.instant())))
                : Optional.empty();
    }

    /// Empty if the person does not follow: there is no chat to write in.
    public Optional<Push> write(Person person, Account account, String content) throws InterruptedException {
        return followers.find(account.appId(), person.id()).isPresent()
                ? Optional.of(pushes.send(messages.text(account, person, content, clock.instant())))
                : Optional.empty();
    }

    private boolean begin(Account account, PersonId person, @Nullable Code code, Instant now) {
        return followers.add(new Follower(account.appId(), person, now, code == null ? null : code.scene()));
    }
}
