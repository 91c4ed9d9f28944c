package dev.saoma.server.message;

import static org.assertj.core.api.Assertions.assertThat;

import dev.saoma.server.kernel.Audited;
import dev.saoma.server.kernel.EmailAddress;
import dev.saoma.server.kernel.Errands;
import dev.saoma.server.kernel.Secret;
import dev.saoma.server.kernel.alarm.AlarmKind;
import dev.saoma.server.message.Carrier.Carried;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/// Notes from the wish to the mail server, on every database.
abstract class NotesContract extends MessagesContract {

    private static final AlarmKind ALARM = new AlarmKind("note", Duration.ofMinutes(1));

    private final KeptNotes mail = new KeptNotes();

    private Noted send(Note note) {
        return new SendNote(notes, mail, new SealNotes(vault), alarms, ALARM, clock, chance).send(note);
    }

    /// All whose alarm is set.
    private void ring() {
        var deliver =
                new DeliverNotes(notes, mail, new SealNotes(vault), alarms, ALARM, transaction, clock, new Errands());
        alarms.set().keySet().forEach(id -> deliver.send(new NoteId(id)));
    }

    private Note invitation(String to) {
        return new Note(
                pool.id(),
                NoteKind.INVITATION,
                new EmailAddress(to),
                "You are invited",
                new Secret("Open /console#x1y2"));
    }

    private String row() {
        return jdbc.sql("select * from mail_note where pool_id = :pool")
                .param("pool", pool.id().value())
                .query()
                .listOfRows()
                .toString();
    }

    @Test
    void whatIsWrittenDownIsSentOnce() {
        assertThat(send(invitation("mei@example.org"))).isEqualTo(Noted.WRITTEN);
        assertThat(mail.notes()).as("nobody waits for it").isEmpty();
        ring();
        ring();

        assertThat(mail.notes()).containsExactly(invitation("mei@example.org"));
        assertThat(alarms.set()).isEmpty();
    }

    @Test
    void theInstallationTellsSomethingAsAPoolDoesAndIsCountedByItself() {
        var ofAll = new Note(
                Audited.INSTALLATION,
                NoteKind.INVITATION,
                new EmailAddress("wen@example.org"),
                "Something has changed",
                new Secret("Look at it"));
        send(invitation("wen@example.org"));
        for (var sent = 0; sent < 3; sent++) {
            assertThat(send(ofAll)).isEqualTo(Noted.WRITTEN);
        }
        assertThat(send(ofAll)).isEqualTo(Noted.TOLD_ENOUGH);
        assertThat(send(invitation("wen@example.org"))).isEqualTo(Noted.WRITTEN);
        ring();

        assertThat(mail.notes()).contains(ofAll);
    }

    @Test
    void theDatabaseTellsNeitherWhomNorWhat() {
        send(invitation("mei@example.org"));
        assertThat(row()).doesNotContain("mei@example.org").doesNotContain("x1y2");
        ring();
        assertThat(row()).containsIgnoringCase("sealed=null");
    }

    @Test
    void aMailServerThatIsAwayIsAskedAgainForADay() {
        send(invitation("mei@example.org"));
        mail.willAnswer(new Carried.NotNow("away"));
        ring();
        assertThat(alarms.set()).hasSize(1);
        assertThat(row()).contains("away");
        clock.move(Duration.ofHours(23));
        mail.willAnswer(new Carried.Taken());
        ring();

        assertThat(mail.notes()).hasSize(2);
        assertThat(alarms.set()).isEmpty();
    }

    @Test
    void whatIsOlderThanADayIsNotSentAnyMore() {
        send(invitation("mei@example.org"));
        clock.move(Duration.ofHours(24));
        ring();

        assertThat(mail.notes()).isEmpty();
        assertThat(alarms.set()).isEmpty();
    }

    @Test
    void aNoteThatIsRefusedIsGivenUp() {
        send(invitation("mei@example.org"));
        mail.willAnswer(new Carried.Never("no such user"));
        ring();

        assertThat(alarms.set()).isEmpty();
        assertThat(row()).contains("no such user");
    }

    @Test
    void withoutAMailServerNothingIsWrittenDown() {
        mail.isTakenAway();

        assertThat(send(invitation("mei@example.org"))).isEqualTo(Noted.NO_SERVER);
        assertThat(row()).isEqualTo("[]");
    }

    @Test
    void anAddressIsWrittenToAFewTimesADayHoweverItIsSpelt() {
        for (var sent = 0; sent < 3; sent++) {
            assertThat(send(invitation("mei@example.org"))).isEqualTo(Noted.WRITTEN);
        }

        assertThat(send(invitation("Mei@Example.org"))).isEqualTo(Noted.TOLD_ENOUGH);
        assertThat(send(invitation("wang@example.org"))).isEqualTo(Noted.WRITTEN);
        clock.move(Duration.ofDays(1));
        assertThat(send(invitation("mei@example.org"))).isEqualTo(Noted.WRITTEN);
    }

    @Test
    void aPoolSendsSoManyOfAKindADay() {
        for (var sent = 0; sent < 100; sent++) {
            assertThat(send(invitation("a" + sent + "@example.org"))).isEqualTo(Noted.WRITTEN);
        }

        assertThat(send(invitation("mei@example.org"))).isEqualTo(Noted.POOL_SPENT);
        var other =
                new Note(pool.id(), NoteKind.DISOWNED, new EmailAddress("mei@example.org"), "Not you", new Secret("…"));
        assertThat(send(other)).as("another kind has limits of its own").isEqualTo(Noted.WRITTEN);
    }

    @Test
    void whatIsOverIsForgotten() {
        send(invitation("mei@example.org"));
        clock.move(Duration.ofHours(25));

        assertThat(notes.forget(clock.instant(), 1000)).isPositive();
        assertThat(row()).isEqualTo("[]");
    }
}
