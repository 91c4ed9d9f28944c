package dev.saoma.simulator.world;

import java.util.List;

/// Everything that survives a restart.
record Snapshot(
        List<Account> accounts,
        List<Person> people,
        List<Follower> followers,
        List<Code> codes,
        List<AccessToken> tokens) {

    static final Snapshot EMPTY = new Snapshot(List.of(), List.of(), List.of(), List.of(), List.of());
}
