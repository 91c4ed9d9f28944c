package dev.saoma.simulator.world;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The people who have WeChat, in the order in which they appeared.
@Component
public final class People {

    private final Map<PersonId, Person> byId = new LinkedHashMap<>();
    private final Map<AppId, Map<OpenId, PersonId>> byOpenId = new LinkedHashMap<>();
    private final Chance chance;
    private final Changes changes;

    People(Snapshot initial, Chance chance, Changes changes) {
        initial.people().forEach(person -> byId.put(person.id(), person));
        this.chance = chance;
        this.changes = changes;
    }

    public Person create(@Nullable String name, boolean withUnionId, @Nullable PhoneNumber phone) {
        Person created;
        synchronized (this) {
            String called = name == null ? "WeChat user " + (byId.size() + 1) : name;
            created = new Person(new PersonId(chance.hex(24)), called, !withUnionId, phone, null);
            byId.put(created.id(), created);
            byOpenId.forEach((app, people) -> people.put(OpenId.of(created.id(), app), created.id()));
        }
        changes.happened(Changes.Topic.USERS);
        return created;
    }

    /// From now on WeChat gives the person's union id, or no longer does.
    public Person giveUnionId(Person person, boolean given) {
        return replace(person.withUnionId(given));
    }

    public Person giveNumber(Person person, PhoneNumber number) {
        return replace(person.withNumber(number));
    }

    /// From now on WeChat lets the person log in nowhere, or does again.
    public Person block(Person person, boolean blocked) {
        return replace(person.withRisk(blocked));
    }

    public synchronized Optional<Person> find(PersonId id) {
        return Optional.ofNullable(byId.get(id));
    }

    /// An openid means somebody only together with the account that it belongs to.
    public synchronized Optional<Person> find(AppId app, OpenId openId) {
        PersonId known = byOpenId.computeIfAbsent(app, this::openIdsOf).get(openId);
        return Optional.ofNullable(known).map(byId::get);
    }

    public synchronized List<Person> all() {
        return List.copyOf(byId.values());
    }

    public void clear() {
        synchronized (this) {
            byId.clear();
            byOpenId.clear();
        }
        changes.happened(Changes.Topic.USERS);
    }

    private Person replace(Person changed) {
        synchronized (this) {
            byId.replace(changed.id(), changed);
        }
        changes.happened(Changes.Topic.USERS);
        return changed;
    }

    private Map<OpenId, PersonId> openIdsOf(AppId app) {
        Map<OpenId, PersonId> known = new LinkedHashMap<>();
        byId.keySet().forEach(person -> known.put(OpenId.of(person, app), person));
        return known;
    }
}
