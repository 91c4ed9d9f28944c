package dev.saoma.simulator.control;

import dev.saoma.simulator.world.Account;
import dev.saoma.simulator.world.AppId;
import dev.saoma.simulator.world.Followers;
import dev.saoma.simulator.world.MiniProgram;
import dev.saoma.simulator.world.OpenId;
import dev.saoma.simulator.world.Person;
import dev.saoma.simulator.world.PersonId;
import dev.saoma.simulator.world.PhoneNumber;
import dev.saoma.simulator.world.UnionId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A user with all their names.
record UserView(
        PersonId id,
        String name,
        @Nullable UnionId unionId,
        PhoneNumber phone,
        boolean blocked,
        List<Membership> accounts,
        List<Visitor> miniPrograms) {

    record Membership(AppId appId, OpenId openId, boolean following) {}

    record Visitor(AppId appId, OpenId openId) {}

    static UserView of(Person person, List<Account> accounts, List<MiniProgram> programs, Followers followers) {
        return new UserView(
                person.id(),
                person.name(),
                person.unionId().orElse(null),
                person.number(),
                person.isBlocked(),
                accounts.stream()
                        .map(account -> new Membership(
                                account.appId(),
                                OpenId.of(person.id(), account.appId()),
                                followers.find(account.appId(), person.id()).isPresent()))
                        .toList(),
                programs.stream()
                        .map(program -> new Visitor(program.appId(), OpenId.of(person.id(), program.appId())))
                        .toList());
    }
}
