package dev.saoma.server.kernel.database;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/// A process that commits without end, with several threads, and says of each commit when it was acknowledged, and
/// which
/// thread's it was: of every second row after a statement that commits itself, of the others after a transaction. Of
/// one that failed it says so,
/// and goes on with the next.
final class BusyWriter {

    /// A thread's number, and the row's.
    static final Pattern ACKNOWLEDGED = Pattern.compile("(\\d+) (\\d+)");

    static final String FAILED = "failed";

    private BusyWriter() {}

    public static void main(String[] arguments) {
        var threads = Integer.parseInt(arguments[1]);
        var said = new PrintStream(System.out, true, StandardCharsets.US_ASCII);
        var database = new EmbeddedFile(Path.of(arguments[0]));
        var jdbc = database.jdbc();
        jdbc.sql("create table if not exists entry (id integer primary key, filler varchar(1000))")
                .update();
        var transaction = new TransactionTemplate(new DataSourceTransactionManager(database.dataSource()));
        var last = new AtomicInteger(jdbc.sql("select coalesce(max(id), 0) from entry")
                .query(Integer.class)
                .single());
        for (var thread = 0; thread < threads; thread++) {
            var number = thread;
            Thread.ofPlatform().start(() -> {
                while (true) {
                    var id = last.incrementAndGet();
                    var insert = jdbc.sql("insert into entry (id, filler) values (:id, :filler)")
                            .param("id", id)
                            .param("filler", "x".repeat(id % 1000));
                    try {
                        if (id % 2 == 0) {
                            insert.update();
                        } else {
                            transaction.executeWithoutResult(_ -> insert.update());
                        }
                        said.println(number + " " + id);
                    } catch (DataAccessException | TransactionException e) {
                        said.println(FAILED);
                    }
                }
            });
        }
    }
}
