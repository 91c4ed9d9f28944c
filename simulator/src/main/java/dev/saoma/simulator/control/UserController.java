package dev.saoma.simulator.control;

import dev.saoma.simulator.world.Accounts;
import dev.saoma.simulator.world.Followers;
import dev.saoma.simulator.world.MiniPrograms;
import dev.saoma.simulator.world.People;
import dev.saoma.simulator.world.Person;
import dev.saoma.simulator.world.PersonId;
import dev.saoma.simulator.world.PhoneNumber;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// The people who have WeChat.
@RestController
@RequestMapping("/_simulator/users")
final class UserController {

    private static final int LONGEST_NAME = 60;
    private static final String PHONE = "a number with its country, as in +8613800000001";

    private final People people;
    private final Accounts accounts;
    private final MiniPrograms programs;
    private final Followers followers;
    private final Lookup lookup;

    UserController(People people, Accounts accounts, MiniPrograms programs, Followers followers, Lookup lookup) {
        this.people = people;
        this.accounts = accounts;
        this.programs = programs;
        this.followers = followers;
        this.lookup = lookup;
    }

    /// @param unionId false for somebody whose union id WeChat does not give yet
    /// @param phone null for a Chinese number that is drawn
    record NewUser(
            @Nullable String name,
            @Nullable Boolean unionId,
            @Nullable PhoneNumber phone) {}

    record UnionIdForm(@Nullable Boolean given) {}

    record PhoneForm(@Nullable PhoneNumber phone) {}

    record RiskForm(@Nullable Boolean blocked) {}

    @GetMapping
    List<UserView> all() {
        return people.all().stream().map(this::view).toList();
    }

    @GetMapping("/{id}")
    UserView one(@PathVariable PersonId id) {
        return view(lookup.user(id));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    UserView create(@RequestBody(required = false) @Nullable NewUser given) {
        String name = given == null ? null : given.name();
        if (name != null && (name.isBlank() || name.length() > LONGEST_NAME)) {
            throw Problem.INVALID_FIELD.because("name must be 1 to 60 characters, or left out.");
        }
        boolean withUnionId = given == null || !Boolean.FALSE.equals(given.unionId());
        PhoneNumber phone = given == null ? null : given.phone();
        return view(people.create(name, withUnionId, phone == null ? null : checked(phone)));
    }

    /// From now on the person has a union id, or has none.
    @PutMapping("/{id}/union-id")
    UserView giveUnionId(@PathVariable PersonId id, @RequestBody UnionIdForm form) {
        boolean given = Required.field(form.given(), "given", "true or false");
        return view(people.giveUnionId(lookup.user(id), given));
    }

    /// The person has another number from now on.
    @PutMapping("/{id}/phone")
    UserView giveNumber(@PathVariable PersonId id, @RequestBody PhoneForm form) {
        PhoneNumber phone = checked(Required.field(form.phone(), "phone", PHONE));
        return view(people.giveNumber(lookup.user(id), phone));
    }

    /// WeChat takes the person for a risk and lets them log in nowhere (40226), or does so no longer.
    @PutMapping("/{id}/blocked")
    UserView block(@PathVariable PersonId id, @RequestBody RiskForm form) {
        boolean blocked = Required.field(form.blocked(), "blocked", "true or false");
        return view(people.block(lookup.user(id), blocked));
    }

    private static PhoneNumber checked(PhoneNumber phone) {
        if (!phone.wellFormed()) {
            throw Problem.INVALID_FIELD.because("phone must be %s.".formatted(PHONE));
        }
        return phone;
    }

    private UserView view(Person person) {
        return UserView.of(person, accounts.all(), programs.all(), followers);
    }
}
