package dev.saoma.simulator.chat;

import dev.saoma.simulator.activity.Journal;
import dev.saoma.simulator.world.AppId;
import dev.saoma.simulator.world.Chance;
import dev.saoma.simulator.world.OpenId;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The chats of people with accounts: the newest messages of each, of as many chats as memory allows.
@Component
public final class Chats {

    private static final int MESSAGES_KEPT = 200;
    private static final int CHATS_KEPT = 5000;

    private record Key(AppId app, OpenId openId) {}

    /// What the pages are told.
    ///
    /// @param openId as whom the account knows the person
    public record Line(AppId appId, OpenId openId, ChatMessage message) {}

    /// Least recently used first.
    private final Map<Key, Deque<ChatMessage>> chats = new LinkedHashMap<>();

    private final Chance chance;
    private final Journal journal;

    Chats(Chance chance, Journal journal) {
        this.chance = chance;
        this.journal = journal;
    }

    /// What the account says because somebody called the API.
    public void addSent(AppId app, OpenId openId, Instant at, Content content) {
        add(app, openId, at, ChatMessage.Side.ACCOUNT, ChatMessage.Way.API, null, content);
    }

    public void add(
            AppId app,
            OpenId openId,
            Instant at,
            ChatMessage.Side from,
            ChatMessage.Way via,
            @Nullable String push,
            Content content) {
        ChatMessage message = new ChatMessage(chance.hex(12), at, from, via, push, content);
        keep(new Key(app, openId), message);
        journal.write("chat", new Line(app, openId, message));
    }

    /// Oldest first.
    public synchronized List<ChatMessage> of(AppId app, OpenId openId) {
        return List.copyOf(chats.getOrDefault(new Key(app, openId), new ArrayDeque<>()));
    }

    public synchronized void clear() {
        chats.clear();
    }

    private synchronized void keep(Key key, ChatMessage message) {
        Deque<ChatMessage> chat = chats.remove(key);
        if (chat == null) {
            chat = new ArrayDeque<>();
        }
        chat.add(message);
        if (chat.size() > MESSAGES_KEPT) {
            chat.remove();
        }
        chats.put(key, chat);
        if (chats.size() > CHATS_KEPT) {
            chats.remove(chats.keySet().iterator().next());
        }
    }
}
