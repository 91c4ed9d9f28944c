package dev.saoma.server.push;

import dev.saoma.server.kernel.PoolId;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/// Looks things up in the journal of pushes.
@Service
public class ReadJournal {

    private final Journal journal;

    ReadJournal(Journal journal) {
        this.journal = journal;
    }

    /// One page, newest first.
    ///
    /// @param next where the next page begins; absent on the last
    public record Page(List<JournalEntry> entries, Optional<PushId> next) {}

    /// One entry, with each step of what was decided about it.
    public record Story(JournalEntry entry, List<Step> steps) {}

    public Page search(JournalQuery query) {
        var entries = journal.search(query);
        var next = entries.size() < query.limit()
                ? Optional.<PushId>empty()
                : Optional.of(entries.getLast().id());
        return new Page(entries, next);
    }

    public Optional<Story> find(PoolId pool, PushId id) {
        return journal.find(pool, id).map(entry -> new Story(entry, Steps.of(entry)));
    }

    /// The push as it came, to be handed on once more. Only one that was believed is fit for that.
    public Optional<RawPush> raw(PoolId pool, PushId id) {
        return journal.find(pool, id).filter(JournalEntry::isWhole).flatMap(_ -> journal.raw(pool, id));
    }
}
