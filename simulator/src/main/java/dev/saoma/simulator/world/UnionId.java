package dev.saoma.simulator.world;

import com.fasterxml.jackson.annotation.JsonValue;

/// A person as all accounts of one open-platform account know them; the only key that joins their openids.
public record UnionId(String value) {

    static UnionId of(PersonId person) {
        return new UnionId("o" + Derived.letters("union", person.value()).substring(0, 27));
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
