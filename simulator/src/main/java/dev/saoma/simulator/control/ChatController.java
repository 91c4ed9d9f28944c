package dev.saoma.simulator.control;

import dev.saoma.simulator.chat.ChatMessage;
import dev.saoma.simulator.chat.Chats;
import dev.saoma.simulator.chat.Windows;
import dev.saoma.simulator.phone.Phones;
import dev.saoma.simulator.world.Account;
import dev.saoma.simulator.world.AppId;
import dev.saoma.simulator.world.Menu;
import dev.saoma.simulator.world.Menus;
import dev.saoma.simulator.world.OpenId;
import dev.saoma.simulator.world.Person;
import dev.saoma.simulator.world.PersonId;
import java.time.InstantSource;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// A person's chat with an account, as the phone shows it.
@RestController
@RequestMapping("/_simulator/chats")
final class ChatController {

    private final Chats chats;
    private final Windows windows;
    private final Menus menus;
    private final Phones phones;
    private final Lookup lookup;
    private final InstantSource clock;

    ChatController(Chats chats, Windows windows, Menus menus, Phones phones, Lookup lookup, InstantSource clock) {
        this.chats = chats;
        this.windows = windows;
        this.menus = menus;
        this.phones = phones;
        this.lookup = lookup;
        this.clock = clock;
    }

    /// @param messages oldest first
    /// @param windows in which the account may still write by itself
    /// @param menu empty when the account has none
    record ChatView(
            PersonId user,
            AppId appId,
            OpenId openId,
            boolean following,
            List<ChatMessage> messages,
            List<Windows.Window> windows,
            List<Menu.Button> menu) {}

    @GetMapping("/{user}/{appId}")
    ChatView chat(@PathVariable PersonId user, @PathVariable AppId appId) {
        Person person = lookup.user(user);
        Account account = lookup.account(appId);
        OpenId openId = OpenId.of(person.id(), appId);
        return new ChatView(
                person.id(),
                appId,
                openId,
                phones.follows(person, account),
                chats.of(appId, openId),
                windows.of(appId, openId, clock.instant()),
                menus.find(appId).map(Menu::buttons).orElse(List.of()));
    }
}
