package dev.saoma.simulator.control;

import dev.saoma.simulator.world.Account;
import dev.saoma.simulator.world.Accounts;
import dev.saoma.simulator.world.App;
import dev.saoma.simulator.world.AppId;
import dev.saoma.simulator.world.MiniProgram;
import dev.saoma.simulator.world.MiniPrograms;
import dev.saoma.simulator.world.People;
import dev.saoma.simulator.world.Person;
import dev.saoma.simulator.world.PersonId;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/// Finds what a request names, or says that there is no such thing.
@Component
final class Lookup {

    private final Accounts accounts;
    private final MiniPrograms programs;
    private final People people;

    Lookup(Accounts accounts, MiniPrograms programs, People people) {
        this.accounts = accounts;
        this.programs = programs;
        this.people = people;
    }

    Account account(AppId appId) {
        return accounts.find(appId)
                .orElseThrow(() -> Problem.ACCOUNT_UNKNOWN.because("There is no account with AppID " + appId
                        + ". GET /_simulator/accounts lists those that there are."));
    }

    MiniProgram miniProgram(AppId appId) {
        return programs.find(appId)
                .orElseThrow(() -> Problem.MINI_PROGRAM_UNKNOWN.because("There is no mini program with AppID " + appId
                        + ". GET /_simulator/mini-programs lists those that there are."));
    }

    App app(AppId appId) {
        return programs.find(appId).<App>map(Function.identity()).orElseGet(() -> account(appId));
    }

    Person user(PersonId id) {
        return people.find(id)
                .orElseThrow(() -> Problem.USER_UNKNOWN.because("There is no user with id " + id
                        + ". GET /_simulator/users lists those that there are, POST /_simulator/users makes one."));
    }
}
