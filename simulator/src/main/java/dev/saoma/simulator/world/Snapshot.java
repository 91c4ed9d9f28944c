package dev.saoma.simulator.world;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Everything that survives a restart.
///
/// @param menus null in files from before there were menus
/// @param miniPrograms null in files from before there were mini programs
/// @param pageCodes null in files from before there were mini programs
/// @param moves null in files from before accounts could move
record Snapshot(
        List<Account> accounts,
        List<Person> people,
        List<Follower> followers,
        List<Code> codes,
        List<AccessToken> tokens,
        @Nullable List<Menu> menus,
        @Nullable List<MiniProgram> miniPrograms,
        @Nullable List<PageCode> pageCodes,
        @Nullable List<Move> moves) {

    static final Snapshot EMPTY = new Snapshot(
            List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
}
