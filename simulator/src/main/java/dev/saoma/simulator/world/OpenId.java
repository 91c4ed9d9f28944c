package dev.saoma.simulator.world;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/// A person as one account knows them: 28 characters that begin with `o`, another for each account and always the same.
public record OpenId(String value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public OpenId {}

    /// Derived, not drawn: it stays the same over restarts without being stored. As with WeChat's own, the first six
    /// characters are common to the account.
    public static OpenId of(PersonId person, AppId app) {
        return new OpenId("o" + Derived.letters("account", app.value()).substring(0, 5)
                + Derived.letters("person", person.value(), app.value()).substring(0, 22));
    }

    @Override
    @JsonValue
    public String value() {
        return value;
    }

    @Override
    public String toString() {
        return value;
    }
}
