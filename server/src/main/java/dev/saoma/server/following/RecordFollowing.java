package dev.saoma.server.following;

import dev.saoma.protocol.Event;
import dev.saoma.server.connection.OfficialAccount;
import dev.saoma.server.kernel.OpenId;
import dev.saoma.server.push.Outcome;
import dev.saoma.server.push.PushConsequence;
import dev.saoma.server.push.ReceivedPush;
import dev.saoma.server.user.Followings;
import dev.saoma.server.user.IdentifyPerson;
import dev.saoma.server.user.IdentityId;
import java.time.Instant;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// Writes on the identity that its person follows or has left: one update for such a push, and none for any other.
/// What is to be done because of it is noted in the same update and done later.
@Component
class RecordFollowing implements PushConsequence {

    private final Followings followings;
    private final IdentifyPerson people;
    private final ApplicationEventPublisher events;

    RecordFollowing(Followings followings, IdentifyPerson people, ApplicationEventPublisher events) {
        this.followings = followings;
        this.people = people;
        this.events = events;
    }

    @Override
    public void record(ReceivedPush push, Outcome outcome) {
        if (push.push() instanceof Event event && changed(event, push.account(), push.receivedAt())) {
            events.publishEvent(
                    new FollowingChanged(identity(event, push.account()), !(event instanceof Event.Unsubscribe)));
        }
    }

    private boolean changed(Event event, OfficialAccount account, Instant now) {
        var identity = identity(event, account);
        return switch (event) {
            case Event.Subscribe _, Event.SubscribeByCode _ -> followings.began(identity, event.createdAt(), now);
            case Event.Unsubscribe _ ->
                followings.left(identity, event.createdAt(), account.manners().onLeave(), now);
            // Only followers' scans come as such. Mostly that is known, and was read a moment ago.
            case Event.Scan _ ->
                !people.isSeenToFollow(account, identity.openId())
                        && followings.follows(identity, event.createdAt(), now);
            case Event.MenuClick _, Event.MenuView _, Event.LocationReport _, Event.TemplateSendJobFinish _ -> false;
        };
    }

    private static IdentityId identity(Event event, OfficialAccount account) {
        return IdentityId.of(account, new OpenId(event.from().value()));
    }
}
