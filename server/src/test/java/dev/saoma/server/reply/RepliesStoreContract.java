package dev.saoma.server.reply;

import static org.assertj.core.api.Assertions.assertThat;

import dev.saoma.protocol.Bilingual;
import dev.saoma.server.connection.Connections;
import dev.saoma.server.kernel.ConnectionId;
import dev.saoma.server.pool.Pools;
import dev.saoma.server.testing.Ids;
import dev.saoma.server.testing.TestConnections;
import dev.saoma.server.testing.TestPools;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// What every store of replies does.
abstract class RepliesStoreContract {

    private static final Replies WORDY = new Replies(
            Locale.ENGLISH,
            First.ROUTE,
            Channel.MESSAGE,
            new Template.Text(new Bilingual("你好 {account}", "Hello from {account} 👋")),
            new Template.News(
                    new Bilingual("标题", "Title"),
                    new Bilingual("字".repeat(400), "x".repeat(1200)),
                    "https://shop.example/p.png",
                    "{link}"));

    @Autowired
    private RepliesStore replies;

    @Autowired
    private Pools pools;

    @Autowired
    private Connections connections;

    @Test
    void whatWasSetIsFoundAsItWas() {
        var id = connection();
        replies.save(id, WORDY);

        assertThat(replies.find(id)).contains(WORDY);
    }

    @Test
    void whatIsSetNextTakesThePlaceOfAllOfIt() {
        var id = connection();
        replies.save(id, WORDY);
        var silent = new Replies(
                Locale.SIMPLIFIED_CHINESE, First.SAOMA, Channel.ANSWER, new Template.None(), new Template.None());
        replies.save(id, silent);

        assertThat(replies.find(id)).contains(silent);
    }

    @Test
    void ofAConnectionOfWhichNothingWasSetNothingIsFound() {
        assertThat(replies.find(new ConnectionId(Ids.id()))).isEmpty();
    }

    private ConnectionId connection() {
        var pool = TestPools.pool();
        pools.save(pool);
        var account = TestConnections.officialAccount(pool.id());
        connections.save(account);
        return account.id();
    }
}
