package dev.saoma.server.push;

import dev.saoma.server.kernel.OpenId;
import dev.saoma.server.kernel.PoolId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// Looks things up in the journal of pushes.
@Service
public class ReadJournal {

    private final Journal journal;

    ReadJournal(Journal journal) {
        this.journal = journal;
    }

    /// One page, newest first. It may be short, or empty, and not the last.
    ///
    /// @param next where the next page begins; absent on the last
    public record Page(List<JournalEntry> entries, Optional<PushId> next) {}

    /// One entry, with each step of what was decided about it.
    public record Story(JournalEntry entry, List<Step> steps) {}

    /// A push that is kept whole.
    ///
    /// @param sender whose line it stands in when it is handed on. To show it to somebody is the matter of
    ///     [UnmaskSender]. Absent where nobody sent it.
    public record Whole(JournalEntry entry, @Nullable OpenId sender, RawPush raw) {}

    public Page search(JournalQuery query) {
        var found = journal.search(query);
        return new Page(found.entries(), found.next());
    }

    public Optional<Story> find(PoolId pool, PushId id) {
        return journal.find(pool, id).map(entry -> new Story(entry, Steps.of(entry)));
    }

    /// The push as it came, to be handed on once more. Only one that was believed is fit for that.
    public Optional<Whole> whole(PoolId pool, PushId id) {
        return journal.find(pool, id)
                .filter(JournalEntry::isWhole)
                .flatMap(entry -> journal.raw(pool, id)
                        .map(raw -> new Whole(entry, journal.sender(pool, id).orElse(null), raw)));
    }
}
