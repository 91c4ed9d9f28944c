package dev.saoma.server.console.web;

import dev.saoma.server.connection.Connections;
import dev.saoma.server.console.web.UserView.Shown;
import dev.saoma.server.user.Followings;
import dev.saoma.server.user.Followings.Standing;
import dev.saoma.server.user.User;
import dev.saoma.server.user.Users;
import java.net.URI;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/// Puts together what the admin API shows of a user.
@Component
class UserViews {

    private final Users users;
    private final Followings followings;
    private final Connections connections;

    UserViews(Users users, Followings followings, Connections connections) {
        this.users = users;
        this.followings = followings;
        this.connections = connections;
    }

    /// With the version by which a change says what it means (RFC 9110 §8.8.3), and where it is if it is new.
    ResponseEntity<UserView> answer(int status, User user, Shown shown) {
        var answer = ResponseEntity.status(status);
        if (status == HttpStatus.CREATED.value()) {
            answer.location(URI.create("/api/v1/pools/" + user.pool() + "/users/" + user.id()));
        }
        return Revision.marked(answer, user.updatedAt().toEpochMilli()).body(of(user, shown));
    }

    private UserView of(User user, Shown shown) {
        return UserView.of(
                user,
                followings.markedAsLeft(user.pool(), user.id()).orElse(null),
                users.identities(user.pool(), user.id()),
                followings.of(user.pool(), user.id()).stream()
                        .collect(Collectors.toMap(Standing::identity, Standing::following)),
                connections.all(user.pool()),
                shown);
    }
}
