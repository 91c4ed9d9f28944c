package dev.saoma.server.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.saoma.server.kernel.Chance;
import dev.saoma.server.testing.Ids;
import dev.saoma.server.testing.SettableClock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// The servers that run on one database, on every database.
abstract class NodesContract {

    @Autowired
    private Nodes nodes;

    @Autowired
    private Chance chance;

    @Autowired
    private SettableClock clock;

    private Node node(Instant seenAt) {
        var node = new Node(Ids.id(), "a computer", "1.2.3", clock.instant(), seenAt);
        nodes.see(node);
        return node;
    }

    private ThisNode started() {
        var node = new ThisNode(nodes, clock, chance);
        node.beat();
        return node;
    }

    private static ThisNode.Seen self(ThisNode node) {
        return node.all().stream().filter(ThisNode.Seen::self).findFirst().orElseThrow();
    }

    @Test
    void eachSaysThatItIsThereAndSeesTheOthers() {
        var one = started();
        var other = started();

        assertThat(one.all())
                .extracting(ThisNode.Seen::node)
                .contains(self(other).node());
        assertThat(one.all()).filteredOn(ThisNode.Seen::self).hasSize(1);
        assertThat(self(one).node()).isNotEqualTo(self(other).node());
    }

    @Test
    void itIsSeenAgainAtEachBeatAndKeepsWhenItStarted() {
        var one = started();
        var before = self(one).node();
        clock.move(Duration.ofSeconds(30));

        one.beat();

        var after = self(one).node();
        assertThat(after.seenAt()).isEqualTo(before.seenAt().plusSeconds(30));
        assertThat(after.startedAt()).isEqualTo(before.startedAt());
    }

    @Test
    void oneThatSaysNothingIsGoneAndForgottenADayLater() {
        var silent = node(clock.instant());
        var watching = started();
        clock.move(Duration.ofMinutes(2));
        watching.beat();
        assertThat(watching.all())
                .filteredOn(seen -> seen.node().equals(silent))
                .noneMatch(ThisNode.Seen::gone);

        clock.move(Duration.ofSeconds(1));
        assertThat(watching.all())
                .filteredOn(seen -> seen.node().equals(silent))
                .singleElement()
                .matches(ThisNode.Seen::gone);

        clock.move(Duration.ofDays(1));
        watching.beat();
        assertThat(watching.all()).extracting(ThisNode.Seen::node).doesNotContain(silent);
    }

    @Test
    void oneThatEndsInOrderIsForgottenAtOnceAndDoesNotComeBack() {
        var watching = started();
        var ending = started();
        var node = self(ending).node();

        ending.end();
        ending.beat();

        assertThat(watching.all()).extracting(ThisNode.Seen::node).doesNotContain(node);
    }
}
