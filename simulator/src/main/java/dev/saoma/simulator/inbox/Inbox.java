package dev.saoma.simulator.inbox;

import dev.saoma.simulator.activity.Excerpt;
import dev.saoma.simulator.activity.Journal;
import dev.saoma.simulator.activity.Ring;
import dev.saoma.simulator.world.Chance;
import java.time.InstantSource;
import java.util.List;
import org.springframework.stereotype.Component;

/// The newest letters and text messages, whomever they are for.
@Component
public final class Inbox {

    private final Ring<Received> received;
    private final Journal journal;
    private final InstantSource clock;
    private final Chance chance;

    Inbox(InboxSettings settings, Journal journal, InstantSource clock, Chance chance) {
        this.received = new Ring<>(settings.kept());
        this.journal = journal;
        this.clock = clock;
        this.chance = chance;
    }

    public Received takeText(String to, String text) {
        return add(Channel.SMS, "", to, new Reading("", text, ""));
    }

    void takeMail(String from, String to, Reading letter) {
        add(Channel.MAIL, from, to, letter);
    }

    public List<Received> newestFirst() {
        return received.newestFirst();
    }

    public void clear() {
        received.clear();
        journal.write("inbox", "");
    }

    private Received add(Channel channel, String from, String to, Reading reading) {
        Received one = new Received(
                chance.hex(16),
                clock.instant(),
                channel,
                from,
                to,
                Excerpt.of(reading.subject()),
                Excerpt.of(reading.text()),
                Excerpt.of(reading.html()));
        received.put(one.id(), one);
        journal.write("inbox", "");
        return one;
    }
}
