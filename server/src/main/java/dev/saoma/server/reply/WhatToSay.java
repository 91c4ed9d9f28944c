package dev.saoma.server.reply;

import dev.saoma.protocol.Event;
import dev.saoma.protocol.Reply;
import dev.saoma.server.application.Applications;
import dev.saoma.server.application.Registration;
import dev.saoma.server.connection.Association;
import dev.saoma.server.connection.OfficialAccount;
import dev.saoma.server.kernel.ConnectionId;
import dev.saoma.server.push.Outcome;
import dev.saoma.server.push.ReceivedPush;
import dev.saoma.server.scan.Question;
import dev.saoma.server.scan.Scan;
import dev.saoma.server.scan.ScanState;
import dev.saoma.server.user.IdentifyPerson;
import java.time.InstantSource;
import org.springframework.stereotype.Component;

/// Decides what Saoma itself has to say to a person whose push came: what a policy asks, that they logged in, or a
/// welcome.
@Component
final class WhatToSay {

    private final Remembered<ConnectionId, Replies> known;
    private final Chat chat;
    private final Applications applications;
    private final IdentifyPerson people;

    WhatToSay(RepliesStore store, Chat chat, Applications applications, IdentifyPerson people, InstantSource clock) {
        this.known = new Remembered<>(connection -> store.find(connection).orElse(Replies.DEFAULT), clock);
        this.chat = chat;
        this.applications = applications;
        this.people = people;
    }

    /// What is set for the account that the push is for.
    Replies set(ReceivedPush push) {
        return known.of(push.account().id());
    }

    /// Whether a person waits for it to get on with a login.
    static boolean isPartOfAQuestion(ReceivedPush push, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Scanned(var scan) ->
                scan.state() instanceof ScanState.Asking
                        || scan.told(push.account()).isPresent();
            case Outcome.Answered _ -> true;
            case Outcome.Ignored _, Outcome.Recorded _ -> false;
        };
    }

    Reply to(ReceivedPush push, Outcome outcome) {
        var replies = set(push);
        return switch (outcome) {
            case Outcome.Scanned(var scan) -> scanned(push, scan, replies);
            case Outcome.Answered answered -> answered(push.account(), answered, replies);
            case Outcome.Ignored _, Outcome.Recorded _ -> welcome(push, replies);
        };
    }

    private Reply scanned(ReceivedPush push, Scan scan, Replies replies) {
        if (scan.state() instanceof ScanState.Asking asking) {
            return new Reply.Text(chat.question(push.account(), scan, asking.question()));
        }
        return joined(login(push.account(), scan, replies), welcome(push, replies));
    }

    /// Where strangers may be refused or asked, nobody has been logged in before it is known who scanned; and whoever
    /// is deactivated is refused anywhere.
    private Reply login(OfficialAccount account, Scan scan, Replies replies) {
        var undecided = scan.state() instanceof ScanState.Scanned scanned
                && (account.loginOnly()
                        || !(account.association() instanceof Association.None)
                        || applications.registrationOf(scan.pool(), scan.application()) == Registration.CLOSED
                        || people.isDeactivated(account, scanned.who()));
        return scan.told(account).isPresent() || (undecided && !(replies.login() instanceof Template.None))
                ? new Reply.Text(chat.undecided(account, scan))
                : chat.login(replies.login(), account, scan);
    }

    private Reply answered(OfficialAccount account, Outcome.Answered answered, Replies replies) {
        var scan = answered.scan();
        return switch (answered.verdict()) {
            case RIGHT ->
                scan.state() instanceof ScanState.Asking
                        ? new Reply.Text(chat.over(account, scan))
                        : login(account, scan, replies);
            case WRONG ->
                new Reply.Text(
                        scan.state() instanceof ScanState.Asking asking
                                        && asking.question() instanceof Question.TwoDigits digits
                                ? chat.wrong(account, scan, digits.triesLeft())
                                : chat.denied(account, scan));
            case NO_NUMBER -> new Reply.Text(chat.noNumber(account, scan));
        };
    }

    private Reply welcome(ReceivedPush push, Replies replies) {
        return switch (push.push()) {
            case Event.Subscribe _, Event.SubscribeByCode _ ->
                chat.welcome(replies.welcome(), push.account(), replies.language(), push.receivedAt());
            default -> new Reply.Success();
        };
    }

    /// WeChat shows one answer. Two texts fit into one; of two that do not, the word about the login counts more.
    private static Reply joined(Reply login, Reply welcome) {
        return switch (login) {
            case Reply.Success _ -> welcome;
            case Reply.Text(var first)
            when welcome instanceof Reply.Text(var second) && Reply.Text.fits(first + "\n\n" + second) ->
                new Reply.Text(first + "\n\n" + second);
            default -> login;
        };
    }
}
