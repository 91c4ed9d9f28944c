package dev.saoma.server.reply;

import dev.saoma.protocol.AccountPush;
import dev.saoma.protocol.Reply.Shown;
import dev.saoma.server.connection.OfficialAccount;
import dev.saoma.server.connection.Reply;
import dev.saoma.server.connection.Sent;
import dev.saoma.server.connection.WeChat;
import dev.saoma.server.kernel.ErrandRoom;
import dev.saoma.server.kernel.Errands;
import dev.saoma.server.kernel.OpenId;
import dev.saoma.server.push.Outcome;
import dev.saoma.server.push.PushConsequence;
import dev.saoma.server.push.ReceivedPush;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Says it in a message of its own, once the push is on disk. A message that is lost (WeChat away, the server killed
/// just then) is not sent again: whoever is asked scans the code once more and is asked again.
@Component
final class SendAsMessage implements PushConsequence {

    private static final Logger log = LoggerFactory.getLogger(SendAsMessage.class);

    /// More would only wait for the account's limit, and past the time in which WeChat takes them.
    private static final int AT_ONCE = 64;

    private final WhatToSay what;
    private final WeChat weChat;
    private final ErrandRoom room;

    SendAsMessage(WhatToSay what, WeChat weChat, Errands errands) {
        this.what = what;
        this.weChat = weChat;
        this.room = errands.room("send-message", AT_ONCE, "A message was not sent.");
    }

    @Override
    public void record(ReceivedPush push, Outcome outcome) {
        if (what.set(push).channel() == Channel.MESSAGE
                && push.push() instanceof AccountPush about
                && what.to(push, outcome) instanceof Shown message) {
            var person = new OpenId(about.from().value());
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    inBackground(push.account(), person, message);
                }
            });
        }
    }

    private void inBackground(OfficialAccount account, OpenId person, Shown message) {
        var begun = room.run(account.identifier(), () -> {
            if (!(weChat.send(account, person, message) instanceof Reply.Ok<Sent>)) {
                log.warn("A message to {} of {} was not sent: WeChat did not take it", person, account.identifier());
            }
        });
        if (!begun) {
            log.warn("Too many messages at once: one to {} of {} is not sent", person, account.identifier());
        }
    }
}
