package dev.saoma.server.kernel.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.h2.jdbc.JdbcConnection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

class EmbeddedDatabaseTests {

    private static final long O_DSYNC = 0x1000;

    @TempDir
    private Path folder;

    @Test
    @EnabledOnOs(value = OS.LINUX, disabledReason = "Only Linux tells with which flags a file is open")
    void theFileIsOpenSuchThatEachWriteIsOnDisk() throws IOException {
        try (var database = new EmbeddedFile(folder)) {
            database.jdbc().sql("create table t (id integer)").update();

            assertThat(flagsOf(folder.resolve("saoma.mv.db"))).isNotEmpty().allMatch(flags -> (flags & O_DSYNC) != 0);
        }
    }

    private static List<Long> flagsOf(Path file) throws IOException {
        try (Stream<Path> open = Files.list(Path.of("/proc/self/fd"))) {
            return open.filter(number -> leadsTo(number, file))
                    .map(number -> flags(
                            Path.of("/proc/self/fdinfo", number.getFileName().toString())))
                    .toList();
        }
    }

    private static boolean leadsTo(Path number, Path file) {
        try {
            return Files.readSymbolicLink(number).equals(file.toRealPath());
        } catch (IOException e) {
            // Closed in the meantime.
            return false;
        }
    }

    private static long flags(Path info) {
        try (var lines = Files.lines(info)) {
            return lines.filter(line -> line.startsWith("flags:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", ""), 8))
                    .findFirst()
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void aWriteIsInTheFileWhenItIsAcknowledged() throws IOException {
        try (var database = new EmbeddedFile(folder)) {
            var jdbc = database.jdbc();
            jdbc.sql("create table t (id integer)").update();
            var before = Files.readAllBytes(folder.resolve("saoma.mv.db"));
            jdbc.sql("insert into t values (1)").update();

            assertThat(Files.readAllBytes(folder.resolve("saoma.mv.db"))).isNotEqualTo(before);
        }
    }

    @Test
    void whatIsReadWritesNothing() throws IOException {
        try (var database = new EmbeddedFile(folder)) {
            var jdbc = database.jdbc();
            jdbc.sql("create table t (id integer)").update();
            var before = Files.readAllBytes(folder.resolve("saoma.mv.db"));
            IntStream.range(0, 100)
                    .forEach(_ -> jdbc.sql("select count(*) from t")
                            .query(Integer.class)
                            .single());

            assertThat(Files.readAllBytes(folder.resolve("saoma.mv.db"))).isEqualTo(before);
        }
    }

    @Test
    void whatWasCommittedIsOnDiskWhenItsConnectionHasBeenGivenBack() throws IOException, SQLException {
        try (var database = new EmbeddedFile(folder)) {
            database.jdbc().sql("create table t (id integer)").update();
            var before = Files.readAllBytes(folder.resolve("saoma.mv.db"));
            try (var connection = database.dataSource().getConnection();
                    var insert = connection.prepareStatement("insert into t values (1)")) {
                connection.setAutoCommit(false);
                insert.executeUpdate();
                connection.commit();
                insert.executeUpdate();
                connection.commit();
            }
            assertThat(Files.readAllBytes(folder.resolve("saoma.mv.db"))).isNotEqualTo(before);
        }
    }

    @Test
    void anInterruptedThreadDoesNotCloseTheDatabaseForTheOthers() {
        try (var database = new EmbeddedFile(folder)) {
            var jdbc = database.jdbc();
            jdbc.sql("create table t (id integer)").update();
            Thread.currentThread().interrupt();
            try {
                jdbc.sql("insert into t values (1)").update();
            } catch (RuntimeException e) {
                // The pool may refuse an interrupted thread; the database must not mind.
            }
            assertThat(Thread.interrupted()).isTrue();
            jdbc.sql("insert into t values (2)").update();

            assertThat(jdbc.sql("select count(*) from t where id = 2")
                            .query(Integer.class)
                            .single())
                    .isEqualTo(1);
        }
    }

    @Test
    void aWriteAfterTheEndFailsInsteadOfHanging() {
        var database = new EmbeddedFile(folder);
        var jdbc = database.jdbc();
        jdbc.sql("create table t (id integer)").update();
        database.close();

        assertThatThrownBy(() -> jdbc.sql("insert into t values (1)").update()).isInstanceOf(RuntimeException.class);
    }

    @Test
    void aConnectionThatWouldNotCommitByItselfIsNotLent() throws SQLException {
        try (var pool = new HikariDataSource()) {
            pool.setJdbcUrl("jdbc:h2:durable:" + folder.resolve("saoma"));
            pool.setMaximumPoolSize(1);
            var database = (DataSource) new EmbeddedDatabase().postProcessAfterInitialization(pool, "dataSource");
            try (var spoiled = database.getConnection()) {
                spoiled.unwrap(JdbcConnection.class).setAutoCommit(false);
            }

            try (var next = database.getConnection()) {
                assertThat(next.getAutoCommit()).isTrue();
            }
        }
    }

    @Test
    void anotherDatabaseIsLeftAlone() {
        try (var pool = new HikariDataSource()) {
            pool.setJdbcUrl("jdbc:h2:mem:alone");

            assertThat(new EmbeddedDatabase().postProcessAfterInitialization(pool, "dataSource"))
                    .isSameAs(pool);
            assertThat(JdbcClient.create(pool)
                            .sql("select 1")
                            .query(Integer.class)
                            .single())
                    .isEqualTo(1);
        }
    }
}
