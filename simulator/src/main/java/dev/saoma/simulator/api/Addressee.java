package dev.saoma.simulator.api;

import dev.saoma.simulator.world.Account;
import dev.saoma.simulator.world.OpenId;
import dev.saoma.simulator.world.People;
import dev.saoma.simulator.world.Person;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// To whom a message is to go (`touser`).
record Addressee(OpenId openId, Person person) {

    /// The one whom the body names, if the account knows them.
    static Optional<Addressee> of(JsonNode body, Account account, People people) {
        return JsonBodies.text(body, "touser")
                .map(OpenId::new)
                .flatMap(openId -> people.find(account.appId(), openId).map(person -> new Addressee(openId, person)));
    }
}
