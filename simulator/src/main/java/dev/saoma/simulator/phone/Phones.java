package dev.saoma.simulator.phone;

import dev.saoma.simulator.chat.Windows;
import dev.saoma.simulator.push.Push;
import dev.saoma.simulator.push.Pushes;
import dev.saoma.simulator.push.Twist;
import dev.saoma.simulator.world.Account;
import dev.saoma.simulator.world.Accounts;
import dev.saoma.simulator.world.Code;
import dev.saoma.simulator.world.Codes;
import dev.saoma.simulator.world.Follower;
import dev.saoma.simulator.world.Followers;
import dev.saoma.simulator.world.OpenId;
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
    private final Windows windows;
    private final InstantSource clock;

    Phones(
            Accounts accounts,
            Codes codes,
            Followers followers,
            Pushes pushes,
            Messages messages,
            Windows windows,
            InstantSource clock) {
        this.accounts = accounts;
        this.codes = codes;
        this.followers = followers;
        this.pushes = pushes;
        this.messages = messages;
        this.windows = windows;
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
        return scan(person, code.get(), account.get(), follow);
    }

    private Scan scan(Person person, Code code, Account account, boolean follow) throws InterruptedException {
        boolean follows = follows(person, account);
        if (!follows && follow && begin(account, person.id(), code)) {
            return new Scan.Pushed(code, account, send(subscribed(code), person, account));
        }
        return follows || follow
                ? new Scan.Pushed(code, account, send(Event.scan(code.scene().key(), code.ticket()), person, account))
                : new Scan.NotFollowing(code, account);
    }

    /// Empty if the person follows already.
    ///
    /// @param code the code that led to the profile; it may have expired while the person looked at it
    public Optional<Push> follow(Person person, Account account, @Nullable Code code) throws InterruptedException {
        return begin(account, person.id(), code)
                ? Optional.of(send(subscribed(code), person, account))
                : Optional.empty();
    }

    /// Empty if the person does not follow.
    public Optional<Push> unfollow(Person person, Account account) throws InterruptedException {
        return followers.remove(account.appId(), person.id())
                ? Optional.of(send(Event.unsubscribe(), person, account))
                : Optional.empty();
    }

    /// Empty if the person does not follow: there is no chat to do it in.
    public Optional<Push> does(Deed deed, Person person, Account account) throws InterruptedException {
        return follows(person, account) ? Optional.of(send(deed, person, account)) : Optional.empty();
    }

    /// Whether WeChat would have it or not: the push is sent, and who subscribes follows, who unsubscribes does not.
    ///
    /// @param twist how the push differs from an honest one
    public Push befalls(Deed deed, Person person, Account account, Twist twist) throws InterruptedException {
        switch (deed.kind()) {
            case "subscribe" -> begin(account, person.id(), null);
            case "unsubscribe" -> followers.remove(account.appId(), person.id());
            default -> {}
        }
        return send(deed, person, account, twist);
    }

    public boolean follows(Person person, Account account) {
        return followers.find(account.appId(), person.id()).isPresent();
    }

    /// Only here the scene has the prefix `qrscene_`; without a code the EventKey is an empty element.
    private static Event subscribed(@Nullable Code code) {
        return code == null
                ? Event.subscribe("", null)
                : Event.subscribe("qrscene_" + code.scene().key(), code.ticket());
    }

    private Push send(Deed deed, Person person, Account account) throws InterruptedException {
        return send(deed, person, account, Twist.NONE);
    }

    private Push send(Deed deed, Person person, Account account, Twist twist) throws InterruptedException {
        Instant now = clock.instant();
        OpenId openId = OpenId.of(person.id(), account.appId());
        deed.opens().ifPresent(trigger -> windows.open(account.appId(), openId, trigger, now));
        if (deed.kind().equals("unsubscribe")) {
            windows.close(account.appId(), openId);
        }
        return pushes.send(messages.of(deed, account, person, now, twist));
    }

    private boolean begin(Account account, PersonId person, @Nullable Code code) {
        return followers.add(
                new Follower(account.appId(), person, clock.instant(), code == null ? null : code.scene()));
    }
}
