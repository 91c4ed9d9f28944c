package dev.saoma.server.console.web;

import dev.saoma.server.connection.Connections;
import dev.saoma.server.user.Followings;
import dev.saoma.server.user.User;
import org.springframework.stereotype.Component;

/// Puts together what the admin API shows of a user.
@Component
class UserViews {

    private final Followings followings;
    private final Connections connections;

    UserViews(Followings followings, Connections connections) {
        this.followings = followings;
        this.connections = connections;
    }

    UserView of(User user) {
        return UserView.of(
                user,
                followings.markedAsLeft(user.pool(), user.id()).orElse(null),
                followings.of(user.pool(), user.id()),
                connections.all(user.pool()));
    }
}
