package dev.saoma.simulator.control;

import dev.saoma.simulator.world.Account;
import dev.saoma.simulator.world.AppId;
import dev.saoma.simulator.world.Follower;
import dev.saoma.simulator.world.Followers;
import dev.saoma.simulator.world.Move;
import dev.saoma.simulator.world.Moves;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// Has another account take over an account's followers, as WeChat does after a change of owner.
@RestController
final class MoveController {

    private final Followers followers;
    private final Moves moves;
    private final Lookup lookup;

    MoveController(Followers followers, Moves moves, Lookup lookup) {
        this.followers = followers;
        this.moves = moves;
        this.lookup = lookup;
    }

    record MoveForm(@Nullable AppId to) {}

    record MoveView(AppId from, AppId to, int people) {}

    @PostMapping("/_simulator/accounts/{appId}/move")
    MoveView move(@PathVariable AppId appId, @RequestBody MoveForm form) {
        Account from = lookup.account(appId);
        Account to = lookup.account(Required.field(form.to(), "to", "the AppID of another account"));
        if (from.appId().equals(to.appId())) {
            throw Problem.INVALID_FIELD.because("to must be another account than the one that moves.");
        }
        Move move = new Move(
                from.appId(),
                to.appId(),
                followers.of(from.appId()).stream().map(Follower::person).toList());
        followers.of(from.appId()).forEach(follower -> {
            followers.remove(from.appId(), follower.person());
            followers.add(new Follower(to.appId(), follower.person(), follower.since(), null));
        });
        moves.put(move);
        return new MoveView(move.from(), move.to(), move.people().size());
    }
}
