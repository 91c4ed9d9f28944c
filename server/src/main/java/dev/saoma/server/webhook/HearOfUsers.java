package dev.saoma.server.webhook;

import dev.saoma.server.following.FollowingChanged;
import dev.saoma.server.kernel.PoolId;
import dev.saoma.server.kernel.UserId;
import dev.saoma.server.oidc.LoggedIn;
import dev.saoma.server.user.IdentityAttached;
import dev.saoma.server.user.IdentityDisowned;
import dev.saoma.server.user.IdentityId;
import dev.saoma.server.user.IdentityUnbound;
import dev.saoma.server.user.Recognised;
import dev.saoma.server.user.UserChanged;
import dev.saoma.server.user.UserCreated;
import dev.saoma.server.user.UserErased;
import dev.saoma.server.user.UserManaged;
import dev.saoma.server.user.Users;
import dev.saoma.server.user.UsersMerged;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Hears what other modules tell of users, inside their transactions, and has it told on.
@Component
class HearOfUsers {

    private final TellWebhooks tell;
    private final WebhookTable table;
    private final WebhookMessages messages;
    private final DescribeUser describe;
    private final Users users;

    HearOfUsers(TellWebhooks tell, WebhookTable table, WebhookMessages messages, DescribeUser describe, Users users) {
        this.tell = tell;
        this.table = table;
        this.messages = messages;
        this.describe = describe;
        this.users = users;
    }

    @EventListener
    void on(UserCreated created) {
        tell.of(
                created.pool(),
                created.user(),
                Topic.USER_CREATED,
                weChatIds -> Map.of("user", describe.whole(created.pool(), created.user(), weChatIds)));
    }

    @EventListener
    void on(IdentityDisowned disowned) {
        updated(disowned.pool(), disowned.user(), "IDENTITY_UNBOUND");
    }

    @EventListener
    void on(UserManaged managed) {
        switch (managed.what()) {
            case CREATED -> on(new UserCreated(managed.pool(), managed.user()));
            case CHANGED, DEACTIVATED, ACTIVATED ->
                updated(managed.pool(), managed.user(), managed.what().name());
            case UNBOUND -> updated(managed.pool(), managed.user(), "IDENTITY_UNBOUND");
        }
    }

    @EventListener
    void on(UserChanged changed) {
        updated(changed.pool(), changed.user(), changed.what().name());
    }

    @EventListener
    void on(IdentityAttached attached) {
        updated(attached.pool(), attached.user(), UserChanged.What.IDENTITY_ATTACHED.name());
    }

    @EventListener
    void on(IdentityUnbound unbound) {
        updated(unbound.pool(), unbound.user(), "IDENTITY_UNBOUND");
    }

    /// What is still to be told of the former user is told first: their story goes on as the other's.
    @EventListener
    void on(UsersMerged merged) {
        messages.join(merged.pool(), merged.former(), merged.into());
        tell.of(merged.pool(), merged.into(), Topic.USER_MERGED, weChatIds -> {
            var data = new LinkedHashMap<String, Object>();
            data.put("former", DescribeUser.only(merged.former()));
            data.put("user", describe.whole(merged.pool(), merged.into(), weChatIds));
            return data;
        });
    }

    /// What was to be told of the user before is personal data that nobody may have any more.
    @EventListener
    void on(UserErased erased) {
        messages.erase(erased.pool(), erased.user());
        tell.of(
                erased.pool(),
                erased.user(),
                Topic.USER_DELETED,
                _ -> Map.of("user", DescribeUser.only(erased.user())));
    }

    @EventListener
    void on(LoggedIn loggedIn) {
        var login = loggedIn.login();
        tell.of(loggedIn.pool(), login.user(), Topic.USER_LOGGED_IN, _ -> {
            var data = new LinkedHashMap<String, Object>();
            data.put("user", DescribeUser.only(login.user()));
            data.put("session", login.session().value());
            data.put("methods", login.methods());
            return data;
        });
    }

    /// On the path of a push: who the person is, is only asked if somebody wants to hear of it.
    @EventListener
    void on(FollowingChanged changed) {
        var topic = changed.follows() ? Topic.USER_FOLLOWED : Topic.USER_UNFOLLOWED;
        var identity = changed.identity();
        if (!table.wanting(identity.pool(), topic).isEmpty()) {
            users.recognise(identity)
                    .ifPresent(known -> tell.of(
                            identity.pool(), known.user(), topic, weChatIds -> followed(identity, known, weChatIds)));
        }
    }

    private static Map<String, Object> followed(IdentityId identity, Recognised known, boolean weChatIds) {
        var account = new LinkedHashMap<String, Object>();
        account.put("appId", identity.appId().value());
        if (weChatIds) {
            account.put("openid", identity.openId().value());
            var unionId = known.unionId();
            if (unionId != null) {
                account.put("unionid", unionId.value());
            }
        }
        var data = new LinkedHashMap<String, Object>();
        data.put("user", DescribeUser.only(known.user()));
        data.put("account", account);
        return data;
    }

    private void updated(PoolId pool, UserId user, String change) {
        tell.of(pool, user, Topic.USER_UPDATED, weChatIds -> {
            var data = new LinkedHashMap<String, Object>();
            data.put("change", change.toLowerCase(Locale.ROOT).replace('_', '-'));
            data.put("user", describe.whole(pool, user, weChatIds));
            return data;
        });
    }
}
