package dev.saoma.simulator.phone;

import dev.saoma.simulator.chat.ChatMessage;
import dev.saoma.simulator.chat.Chats;
import dev.saoma.simulator.chat.Content;
import dev.saoma.simulator.push.Push;
import dev.saoma.simulator.world.Account;
import dev.saoma.simulator.world.Chance;
import dev.saoma.simulator.world.Menu;
import dev.saoma.simulator.world.OpenId;
import dev.saoma.simulator.world.Person;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What a tap on a menu button does (自定义菜单).
@Component
public final class MenuTaps {

    /// What the person adds after the tap, where the button asks for something.
    ///
    /// @param scanned what the camera read
    /// @param picture the address of the picture that is sent
    /// @param place the place that is sent
    public record Added(String scanned, String picture, Message.Place place) {}

    /// What came of a tap.
    ///
    /// @param pushes in the order in which they went out; none for a button that WeChat answers by itself
    /// @param opens the page that the phone opens, null when none
    public record Tapped(List<Push> pushes, @Nullable String opens) {}

    private final Phones phones;
    private final Chats chats;
    private final Chance chance;
    private final InstantSource clock;

    MenuTaps(Phones phones, Chats chats, Chance chance, InstantSource clock) {
        this.phones = phones;
        this.chats = chats;
        this.chance = chance;
        this.clock = clock;
    }

    public Tapped tap(Person person, Account account, Menu menu, Menu.Button button, Added added)
            throws InterruptedException {
        String name = button.name();
        String key = Objects.requireNonNullElse(button.key(), "");
        String url = Objects.requireNonNullElse(button.url(), "");
        String kind = Objects.requireNonNullElse(button.type(), "");
        return switch (kind) {
            case "view" -> told(person, account, url, Event.view(url, menu.menuId(), name));
            case "miniprogram" -> {
                String path = Objects.requireNonNullElse(button.pagePath(), "");
                yield told(person, account, url, Event.miniProgram(path, menu.menuId(), name));
            }
            case "scancode_push", "scancode_waitmsg" ->
                told(person, account, null, Event.scanCode(kind, key, "qrcode", added.scanned(), name));
            case "pic_sysphoto", "pic_photo_or_album", "pic_weixin" ->
                told(
                        person,
                        account,
                        null,
                        Event.pictures(kind, key, List.of(chance.hex(32)), name),
                        new Message.Image(added.picture(), chance.letters(64)));
            case "location_select" -> told(person, account, null, Event.place(key, added.place(), name), added.place());
            case "media_id" -> given(person, account, Content.media("image", "", mediaOf(button)));
            case "view_limited", "article_id", "article_view_limited" ->
                given(person, account, Content.media("news", name, mediaOf(button)));
            default -> told(person, account, null, Event.click(key, name));
        };
    }

    private Tapped told(Person person, Account account, @Nullable String opens, Deed... deeds)
            throws InterruptedException {
        List<Push> pushes = new ArrayList<>();
        for (Deed deed : deeds) {
            phones.does(deed, person, account).ifPresent(pushes::add);
        }
        return new Tapped(List.copyOf(pushes), opens);
    }

    private Tapped given(Person person, Account account, Content content) {
        chats.add(
                account.appId(),
                OpenId.of(person.id(), account.appId()),
                clock.instant(),
                ChatMessage.Side.ACCOUNT,
                ChatMessage.Way.MENU,
                null,
                content);
        return new Tapped(List.of(), null);
    }

    private static String mediaOf(Menu.Button button) {
        return Objects.requireNonNullElseGet(
                button.mediaId(), () -> Objects.requireNonNullElse(button.articleId(), ""));
    }
}
