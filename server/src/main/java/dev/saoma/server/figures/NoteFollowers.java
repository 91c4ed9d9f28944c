package dev.saoma.server.figures;

import dev.saoma.protocol.Event;
import dev.saoma.server.connection.OfficialAccount;
import dev.saoma.server.push.Outcome;
import dev.saoma.server.push.PushConsequence;
import dev.saoma.server.push.ReceivedPush;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// Tells who counts that somebody followed or left. Writes nothing: a push must not wait for a count.
@Component
class NoteFollowers implements PushConsequence {

    private final ApplicationEventPublisher events;

    NoteFollowers(ApplicationEventPublisher events) {
        this.events = events;
    }

    @Override
    public void record(ReceivedPush push, Outcome outcome) {
        if (push.push() instanceof Event event) {
            switch (event) {
                case Event.Subscribe _, Event.SubscribeByCode _ -> tell(push.account(), true);
                case Event.Unsubscribe _ -> tell(push.account(), false);
                case Event.Scan _,
                        Event.MenuClick _,
                        Event.MenuView _,
                        Event.LocationReport _,
                        Event.TemplateSendJobFinish _ -> {}
            }
        }
    }

    private void tell(OfficialAccount account, boolean came) {
        events.publishEvent(new FollowerMoved(account.pool(), account.id(), came));
    }
}
