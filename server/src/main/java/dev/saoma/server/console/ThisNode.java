package dev.saoma.server.console;

import dev.saoma.server.kernel.Chance;
import jakarta.annotation.PreDestroy;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Lets all who run on this database know that this server is there, and tells of the others. One that ends in order
/// says so and is forgotten at once; one that was killed is shown as gone for a day.
@Component
public class ThisNode {

    private static final Logger log = LoggerFactory.getLogger(ThisNode.class);

    private static final Duration FORGOTTEN_AFTER = Duration.ofDays(1);
    private static final int LONGEST_NAME = 100;

    private final Nodes nodes;
    private final InstantSource clock;
    private final String id;
    private final String name;
    private final Instant startedAt;
    private volatile boolean ending;

    ThisNode(Nodes nodes, InstantSource clock, Chance chance) {
        this.nodes = nodes;
        this.clock = clock;
        this.id = chance.id();
        this.name = nameOfComputer();
        this.startedAt = clock.instant();
    }

    /// A server as this one sees it.
    ///
    /// @param gone whether it must have ended without a word
    /// @param self whether it is this one
    public record Seen(Node node, boolean gone, boolean self) {}

    /// All that run, and those that have gone lately.
    public List<Seen> all() {
        var now = clock.instant();
        return nodes.all().stream()
                .map(node -> new Seen(node, node.isGone(now), node.id().equals(id)))
                .toList();
    }

    @Scheduled(fixedDelay = 30_000)
    void beat() {
        if (!ending) {
            var now = clock.instant();
            nodes.see(new Node(id, name, LookAtSystem.version(), startedAt, now));
            nodes.forget(now.minus(FORGOTTEN_AFTER));
        }
    }

    @PreDestroy
    void end() {
        ending = true;
        try {
            nodes.remove(id);
        } catch (DataAccessException e) {
            log.info(
                    "This server will be shown as gone for a while: {}",
                    e.getMostSpecificCause().getMessage());
        }
    }

    private static String nameOfComputer() {
        try {
            var name = InetAddress.getLocalHost().getHostName();
            return name.substring(0, Math.min(LONGEST_NAME, name.length()));
        } catch (UnknownHostException _) {
            return "localhost";
        }
    }
}
