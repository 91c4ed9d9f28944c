package dev.saoma.server.reply;

import dev.saoma.server.application.Application;
import dev.saoma.server.application.Applications;
import dev.saoma.server.connection.Association;
import dev.saoma.server.connection.Connection;
import dev.saoma.server.connection.Forwarding;
import dev.saoma.server.connection.OfficialAccount;
import java.util.List;
import org.springframework.stereotype.Service;

/// Finds questions that nobody would hear: a website's policy, or the connection, asks something of whoever scans,
/// but the customer's own server takes WeChat's pushes, so an answer of ours is read by that server and not by the
/// person.
@Service
public class UnheardQuestions {

    private final Applications applications;
    private final RepliesStore replies;

    UnheardQuestions(Applications applications, RepliesStore replies) {
        this.applications = applications;
        this.replies = replies;
    }

    /// The names of the websites that ask in vain at that connection.
    public List<String> at(Connection connection) {
        // Whoever is asked for an account has to be told a number there.
        var asks = connection.association() instanceof Association.AskBinding;
        return isUnheard(connection)
                ? applications.showing(connection.pool(), connection.id()).stream()
                        .filter(application -> asks || application.policy().mayAsk())
                        .map(Application::name)
                        .toList()
                : List.of();
    }

    /// Whether whoever would bind one more WeChat there waits for the number in vain. Every account page offers that
    /// by each connection that some website shows, whatever the website itself asks.
    public boolean isBoundInVain(Connection connection) {
        return isUnheard(connection)
                && !applications.showing(connection.pool(), connection.id()).isEmpty();
    }

    /// Whether whoever scans at that connection would hear of nothing that is asked, or of no number to type.
    public boolean isUnheard(Connection connection) {
        return isHandedOn(connection) && channel(connection) == Channel.ANSWER;
    }

    /// What is handed on as it came needs no setting, and so is not known here.
    private static boolean isHandedOn(Connection connection) {
        return connection instanceof OfficialAccount account
                && !account.manners().forwarding().equals(Forwarding.NONE);
    }

    private Channel channel(Connection connection) {
        return replies.find(connection.id()).orElse(Replies.DEFAULT).channel();
    }
}
