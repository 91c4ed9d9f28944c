package dev.saoma.server.console.web;

import dev.saoma.server.console.Answers;
import dev.saoma.server.console.ApiScope;
import dev.saoma.server.console.Needs;
import dev.saoma.server.console.ThisNode;
import java.time.Instant;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// The servers that run on this database: for who owns all of the installation.
@RestController
class NodesController {

    private final ThisNode nodes;

    NodesController(ThisNode nodes) {
        this.nodes = nodes;
    }

    /// @param name of the computer, as it calls itself
    /// @param gone whether it has not been heard of for minutes; a day later it is forgotten
    /// @param self whether it is the one that answers
    record NodeView(
            String id, String name, String version, Instant startedAt, Instant seenAt, boolean gone, boolean self) {

        static NodeView of(ThisNode.Seen seen) {
            var node = seen.node();
            return new NodeView(
                    node.id(), node.name(), node.version(), node.startedAt(), node.seenAt(), seen.gone(), seen.self());
        }
    }

    record NodesView(List<NodeView> items) {}

    /// Lists the servers that run on this database, and those that have gone in the last day.
    @GetMapping("/api/v1/system/nodes")
    @Needs(ApiScope.SYSTEM_READ)
    @Answers(operation = "listNodes")
    NodesView nodes() {
        return new NodesView(nodes.all().stream().map(NodeView::of).toList());
    }
}
