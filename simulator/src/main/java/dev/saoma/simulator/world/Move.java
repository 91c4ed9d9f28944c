package dev.saoma.simulator.world;

import java.util.List;

/// An account whose people another account has taken over, as after a change of owner (账号迁移).
///
/// @param people who followed the former one then: WeChat tells the new openids of nobody else
public record Move(AppId from, AppId to, List<PersonId> people) {

    public Move {
        people = List.copyOf(people);
    }
}
