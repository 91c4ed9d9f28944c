package dev.saoma.server.reply.store;

import dev.saoma.protocol.Bilingual;
import dev.saoma.server.kernel.ConnectionId;
import dev.saoma.server.kernel.PoolId;
import dev.saoma.server.kernel.database.FileMade;
import dev.saoma.server.reply.Channel;
import dev.saoma.server.reply.First;
import dev.saoma.server.reply.Replies;
import dev.saoma.server.reply.RepliesStore;
import dev.saoma.server.reply.Template;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
class JdbcReplies implements RepliesStore {

    private static final String NONE = "NONE";
    private static final String TEXT = "TEXT";
    private static final String NEWS = "NEWS";
    private static final String WELCOME = "WELCOME";
    private static final String LOGIN = "LOGIN";

    private final JdbcClient jdbc;

    JdbcReplies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Replies> find(ConnectionId connection) {
        var templates = new HashMap<String, Template>();
        jdbc.sql("""
                        select occasion, kind, title_zh, title_en, text_zh, text_en, picture_url, url
                        from connection_reply where connection_id = :id""").param("id", connection.value()).query(row -> {
            templates.put(row.getString("occasion"), template(row));
        });
        return jdbc.sql("""
                        select language, first_heard, channel from connection_replies
                        where connection_id = :id and active = true""")
                .param("id", connection.value())
                .query((row, number) -> new Replies(
                        Locale.forLanguageTag(row.getString("language")),
                        First.valueOf(row.getString("first_heard")),
                        Channel.valueOf(row.getString("channel")),
                        templates.getOrDefault(WELCOME, Replies.DEFAULT.welcome()),
                        templates.getOrDefault(LOGIN, Replies.DEFAULT.login())))
                .optional();
    }

    @Override
    @Transactional
    public void save(ConnectionId connection, Replies replies) {
        save(connection, replies, true);
    }

    @Override
    @Transactional
    public void saveByApi(ConnectionId connection, Replies replies) {
        save(connection, replies, false);
    }

    private void save(ConnectionId connection, Replies replies, boolean byFile) {
        for (var table : new String[] {"connection_reply", "connection_replies"}) {
            jdbc.sql("delete from " + table + " where connection_id = :id")
                    .param("id", connection.value())
                    .update();
        }
        jdbc.sql("""
                        insert into connection_replies (connection_id, language, first_heard, channel, made_by_file)
                        values (:id, :language, :first, :channel, :byFile)""")
                .param("id", connection.value())
                .param("language", replies.language().toLanguageTag())
                .param("first", replies.first().name())
                .param("channel", replies.channel().name())
                .param("byFile", byFile)
                .update();
        add(connection, WELCOME, replies.welcome());
        add(connection, LOGIN, replies.login());
    }

    @Override
    public List<String> keepOnly(PoolId pool, Set<ConnectionId> set) {
        return new FileMade(jdbc, "connection_replies", "connection_id")
                .keepOnly(
                        """
                        select r.connection_id, c.identifier
                        from connection_replies r join connection c on c.id = r.connection_id
                        where c.pool_id = :pool order by c.identifier""", pool.value(), set.stream().map(ConnectionId::value).collect(Collectors.toSet()));
    }

    private void add(ConnectionId connection, String occasion, Template template) {
        var none = new Bilingual("", "");
        switch (template) {
            case Template.None _ -> add(connection, occasion, NONE, none, none, "", "");
            case Template.Text(var text) -> add(connection, occasion, TEXT, none, text, "", "");
            case Template.News news ->
                add(connection, occasion, NEWS, news.title(), news.text(), news.pictureUrl(), news.url());
        }
    }

    private void add(
            ConnectionId connection,
            String occasion,
            String kind,
            Bilingual title,
            Bilingual text,
            String pictureUrl,
            String url) {
        jdbc.sql("""
                        insert into connection_reply (connection_id, occasion, kind, title_zh, title_en,
                                                      text_zh, text_en, picture_url, url)
                        values (:id, :occasion, :kind, :titleZh, :titleEn, :textZh, :textEn, :picture, :url)""")
                .param("id", connection.value())
                .param("occasion", occasion)
                .param("kind", kind)
                .param("titleZh", title.zh())
                .param("titleEn", title.en())
                .param("textZh", text.zh())
                .param("textEn", text.en())
                .param("picture", pictureUrl)
                .param("url", url)
                .update();
    }

    private static Template template(ResultSet row) throws SQLException {
        var text = new Bilingual(row.getString("text_zh"), row.getString("text_en"));
        return switch (row.getString("kind")) {
            case NONE -> new Template.None();
            case TEXT -> new Template.Text(text);
            case NEWS ->
                new Template.News(
                        new Bilingual(row.getString("title_zh"), row.getString("title_en")),
                        text,
                        row.getString("picture_url"),
                        row.getString("url"));
            case String other ->
                throw new IllegalStateException("The database holds an unknown kind of reply: " + other);
        };
    }
}
