package dev.saoma.forwarder;

import static dev.saoma.forwarder.TestParcels.parcel;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpoolTests {

    @TempDir
    Path folder;

    @Test
    void whatWasKeptIsThereForTheNextProcessInTheOrderOfItsArrival() throws IOException {
        try (var before = new Spool(folder)) {
            before.keep(parcel("b", "first\nof two lines"));
            before.keep(parcel("a", "second"));
        }
        try (var after = new Spool(folder)) {
            var left = after.left();

            assertThat(left)
                    .extracting(kept -> kept.label())
                    .containsExactly(
                            parcel("b", "first\nof two lines").label(),
                            parcel("a", "second").label());
            var first = left.getFirst().open();
            assertThat(new String(first.body(), StandardCharsets.UTF_8)).isEqualTo("first\nof two lines");
            assertThat(first.query()).isEqualTo("openid=b");
            assertThat(first.contentType()).isEqualTo("text/xml");
            assertThat(first.label())
                    .isEqualTo(parcel("b", "first\nof two lines").label());
        }
    }

    @Test
    void whatIsDeliveredIsNotThereAnyMore() {
        try (var spool = new Spool(folder)) {
            spool.keep(parcel("a", "1")).forget();

            assertThat(spool.left()).isEmpty();
        }
    }

    @Test
    void aFileThatAKilledProcessHadNotFinishedIsNoPush() throws IOException {
        try (var spool = new Spool(folder)) {
            var kept = (SpoolFile) spool.keep(parcel("a", "1"));
            var unfinished = Files.move(kept.path(), Path.of(kept.path() + ".new"));

            assertThat(spool.left()).isEmpty();
            assertThat(unfinished).doesNotExist();
        }
    }

    @Test
    void nobodyElseOnTheMachineReadsThePushes() throws IOException {
        var own = folder.resolve("spool");
        try (var spool = new Spool(own)) {
            var kept = (SpoolFile) spool.keep(parcel("a", "1"));

            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(kept.path())))
                    .isEqualTo("rw-------");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(own)))
                    .isEqualTo("rwx------");
        }
    }

    @Test
    void theNameOfAFileDoesNotTellTheSender() throws IOException {
        try (var spool = new Spool(folder)) {
            var push = TestPush.plaintext("oTheSender", "hello", TestParcels.NOW);
            var label =
                    new Parcel.Label("msg_1", TestParcels.NOW, Lane.of(new Query(push.query()), push.body(), "msg_1"));
            var kept = (SpoolFile) spool.keep(new Parcel(label, push.query(), "text/xml", push.body()));

            assertThat(kept.path().toString()).doesNotContain("oTheSender");
        }
    }

    @Test
    void aFolderThatCannotBeWrittenToDoesNotLoseThePush() throws IOException {
        var gone = folder.resolve("gone");
        try (var spool = new Spool(gone)) {
            Files.delete(gone.resolve(".lock"));
            Files.delete(gone);

            var kept = spool.keep(parcel("a", "1"));

            assertThat(new String(kept.open().body(), StandardCharsets.UTF_8)).isEqualTo("1");
        }
    }

    @Test
    void twoForwardersDoNotShareAFolder() {
        try (var _ = new Spool(folder)) {
            assertThatExceptionOfType(SpoolUnusableException.class)
                    .isThrownBy(() -> new Spool(folder))
                    .withMessageContaining("in use by another forwarder");
        }
        new Spool(folder).close();
    }

    @Test
    void aFileInPlaceOfTheFolderIsSaidSo() throws IOException {
        var file = Files.createFile(folder.resolve("file"));

        assertThatExceptionOfType(SpoolUnusableException.class)
                .isThrownBy(() -> new Spool(file))
                .withMessageContaining("cannot be kept in the folder " + file);
    }
}
