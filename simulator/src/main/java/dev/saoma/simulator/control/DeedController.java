package dev.saoma.simulator.control;

import dev.saoma.simulator.phone.Deed;
import dev.saoma.simulator.phone.MenuTaps;
import dev.saoma.simulator.phone.Message;
import dev.saoma.simulator.phone.Phones;
import dev.saoma.simulator.push.Push;
import dev.saoma.simulator.push.Twist;
import dev.saoma.simulator.world.Account;
import dev.saoma.simulator.world.AppId;
import dev.saoma.simulator.world.Menu;
import dev.saoma.simulator.world.Menus;
import dev.saoma.simulator.world.Person;
import dev.saoma.simulator.world.PersonId;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Every message and event that a chat knows, and taps on the menu. Answers when the push has been answered.
@RestController
@RequestMapping("/_simulator")
final class DeedController {

    private final Phones phones;
    private final MenuTaps taps;
    private final Menus menus;
    private final Deeds deeds;
    private final Lookup lookup;

    DeedController(Phones phones, MenuTaps taps, Menus menus, Deeds deeds, Lookup lookup) {
        this.phones = phones;
        this.taps = taps;
        this.menus = menus;
        this.deeds = deeds;
        this.lookup = lookup;
    }

    record PushAnswer(Push push) {}

    /// @param button the name, the key or the address of a button
    record TapRequest(
            @Nullable PersonId user,
            @Nullable AppId appId,
            @Nullable String button,
            @Nullable String scanResult,
            @Nullable String picUrl,
            @Nullable Double latitude,
            @Nullable Double longitude,
            @Nullable String label) {}

    /// @param push the first of the pushes, null when there was none
    record TapAnswer(
            @Nullable Push push,
            List<Push> pushes,
            @Nullable String opens) {}

    @PostMapping("/events")
    PushAnswer happen(@RequestBody EventRequest request) throws InterruptedException {
        Person user = lookup.user(Required.field(request.user(), "user", "the id of a user"));
        Account account = lookup.account(Required.field(request.appId(), "appId", "the AppID of an account"));
        Deed deed = deeds.of(request, account);
        if (deed instanceof Message && !phones.follows(user, account)) {
            throw notFollowing(user, account);
        }
        return new PushAnswer(phones.befalls(deed, user, account, Twist.inMode(request.mode())));
    }

    @PostMapping("/menu/tap")
    TapAnswer tap(@RequestBody TapRequest request) throws InterruptedException {
        Person user = lookup.user(Required.field(request.user(), "user", "the id of a user"));
        Account account = lookup.account(Required.field(request.appId(), "appId", "the AppID of an account"));
        String wanted = Required.field(request.button(), "button", "the name or key of a button");
        Menu menu = menus.find(account.appId())
                .orElseThrow(() -> Problem.NO_MENU.because(
                        account.name() + " has no menu; its server makes one with /cgi-bin/menu/create."));
        Menu.Button button = menu.named(wanted)
                .or(() -> menu.withKey(wanted))
                .orElseThrow(() -> Problem.NO_MENU.because("The menu has no button \"" + wanted + "\"."));
        if (!phones.follows(user, account)) {
            throw notFollowing(user, account);
        }
        MenuTaps.Tapped tapped = taps.tap(user, account, menu, button, added(request));
        List<Push> pushes = tapped.pushes();
        return new TapAnswer(pushes.isEmpty() ? null : pushes.getFirst(), pushes, tapped.opens());
    }

    private static MenuTaps.Added added(TapRequest request) {
        return new MenuTaps.Added(
                Objects.requireNonNullElse(request.scanResult(), "https://example.com/"),
                Objects.requireNonNullElseGet(request.picUrl(), Deeds::picture),
                new Message.Place(
                        Objects.requireNonNullElse(request.latitude(), 23.137466),
                        Objects.requireNonNullElse(request.longitude(), 113.352425),
                        16,
                        Objects.requireNonNullElse(request.label(), "")));
    }

    private static ProblemException notFollowing(Person user, Account account) {
        return Problem.NOT_FOLLOWING.because(
                user.name() + " does not follow " + account.name() + "; POST /_simulator/follow first.");
    }
}
