package dev.saoma.simulator.control;

import dev.saoma.simulator.activity.Journal;
import dev.saoma.simulator.api.CallLog;
import dev.saoma.simulator.authorize.WebCodes;
import dev.saoma.simulator.authorize.WebTokens;
import dev.saoma.simulator.chat.Chats;
import dev.saoma.simulator.chat.Windows;
import dev.saoma.simulator.fault.Faults;
import dev.saoma.simulator.inbox.Inbox;
import dev.saoma.simulator.mini.LoginCodes;
import dev.saoma.simulator.mini.PhoneCodes;
import dev.saoma.simulator.mini.SessionKeys;
import dev.saoma.simulator.push.PushLog;
import dev.saoma.simulator.world.AccessTokens;
import dev.saoma.simulator.world.Codes;
import dev.saoma.simulator.world.Followers;
import dev.saoma.simulator.world.Menus;
import dev.saoma.simulator.world.MinuteLimits;
import dev.saoma.simulator.world.Moves;
import dev.saoma.simulator.world.PageCodes;
import dev.saoma.simulator.world.People;
import dev.saoma.simulator.world.Quotas;
import dev.saoma.simulator.world.SimulatorClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// The whole simulated world: its clock, and starting anew.
@RestController
@RequestMapping("/_simulator")
final class WorldController {

    private static final long FURTHEST_SECONDS = Duration.ofDays(400).toSeconds();

    private final SimulatorClock clock;
    private final People people;
    private final Followers followers;
    private final Codes codes;
    private final PageCodes pageCodes;
    private final LoginCodes loginCodes;
    private final WebCodes webCodes;
    private final WebTokens webTokens;
    private final PhoneCodes phoneCodes;
    private final SessionKeys sessionKeys;
    private final AccessTokens tokens;
    private final Quotas quotas;
    private final MinuteLimits minuteLimits;
    private final Menus menus;
    private final Moves moves;
    private final Chats chats;
    private final Windows windows;
    private final Faults faults;
    private final CallLog calls;
    private final PushLog pushes;
    private final Inbox inbox;
    private final Journal journal;

    WorldController(
            SimulatorClock clock,
            People people,
            Followers followers,
            Codes codes,
            PageCodes pageCodes,
            LoginCodes loginCodes,
            WebCodes webCodes,
            WebTokens webTokens,
            PhoneCodes phoneCodes,
            SessionKeys sessionKeys,
            AccessTokens tokens,
            Quotas quotas,
            MinuteLimits minuteLimits,
            Menus menus,
            Moves moves,
            Chats chats,
            Windows windows,
            Faults faults,
            CallLog calls,
            PushLog pushes,
            Inbox inbox,
            Journal journal) {
        this.clock = clock;
        this.people = people;
        this.followers = followers;
        this.codes = codes;
        this.pageCodes = pageCodes;
        this.loginCodes = loginCodes;
        this.webCodes = webCodes;
        this.webTokens = webTokens;
        this.phoneCodes = phoneCodes;
        this.sessionKeys = sessionKeys;
        this.tokens = tokens;
        this.quotas = quotas;
        this.minuteLimits = minuteLimits;
        this.menus = menus;
        this.moves = moves;
        this.chats = chats;
        this.windows = windows;
        this.faults = faults;
        this.calls = calls;
        this.pushes = pushes;
        this.inbox = inbox;
        this.journal = journal;
    }

    record Advance(long seconds) {}

    record Setting(@Nullable Long aheadSeconds) {}

    record ClockView(Instant now, long aheadSeconds) {}

    @GetMapping("/clock")
    ClockView clock() {
        return new ClockView(clock.instant(), clock.ahead().toSeconds());
    }

    @PostMapping("/clock/advance")
    ClockView advance(@RequestBody Advance by) {
        if (by.seconds() < 1 || by.seconds() > FURTHEST_SECONDS) {
            throw Problem.INVALID_FIELD.because("seconds must be between 1 and " + FURTHEST_SECONDS + ".");
        }
        clock.advance(Duration.ofSeconds(by.seconds()));
        journal.write("clock", "");
        return clock();
    }

    /// Ahead of the machine's time or, when negative, behind it.
    @PutMapping("/clock")
    ClockView set(@RequestBody Setting setting) {
        long seconds =
                Required.field(setting.aheadSeconds(), "aheadSeconds", "a number of seconds, which may be negative");
        if (Math.abs(seconds) > FURTHEST_SECONDS) {
            throw Problem.INVALID_FIELD.because("aheadSeconds must be at most " + FURTHEST_SECONDS + " either way.");
        }
        clock.set(Duration.ofSeconds(seconds));
        journal.write("clock", "");
        return clock();
    }

    @DeleteMapping("/clock")
    ClockView now() {
        clock.reset();
        journal.write("clock", "");
        return clock();
    }

    /// Accounts and mini programs stay: they are what the simulator is set up with, everything else is what happened
    /// since.
    @PostMapping("/reset")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void reset() {
        faults.replace(List.of());
        clock.reset();
        people.clear();
        followers.clear();
        codes.clear();
        pageCodes.clear();
        loginCodes.clear();
        webCodes.clear();
        webTokens.clear();
        phoneCodes.clear();
        sessionKeys.clear();
        tokens.clear();
        quotas.reset();
        minuteLimits.reset();
        menus.clear();
        moves.clear();
        chats.clear();
        windows.clear();
        calls.clear();
        pushes.clear();
        inbox.clear();
        journal.write("reset", "");
    }
}
