package dev.saoma.simulator.control;

import dev.saoma.simulator.world.Account;
import dev.saoma.simulator.world.Accounts;
import dev.saoma.simulator.world.AppId;
import dev.saoma.simulator.world.People;
import dev.saoma.simulator.world.Person;
import dev.saoma.simulator.world.PersonId;
import org.springframework.stereotype.Component;

/// Finds what a request names, or says that there is no such thing.
@Component
final class Lookup {

    private final Accounts accounts;
    private final People people;

    Lookup(Accounts accounts, People people) {
        this.accounts = accounts;
        this.people = people;
    }

    Account account(AppId appId) {
        return accounts.find(appId)
                .orElseThrow(() -> Problem.ACCOUNT_UNKNOWN.because("There is no account with AppID " + appId
                        + ". GET /_simulator/accounts lists those that there are."));
    }

    Person user(PersonId id) {
        return people.find(id)
                .orElseThrow(() -> Problem.USER_UNKNOWN.because("There is no user with id " + id
                        + ". GET /_simulator/users lists those that there are, POST /_simulator/users makes one."));
    }
}
