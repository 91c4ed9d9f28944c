package dev.saoma.simulator.control;

import dev.saoma.simulator.mini.Opening;
import dev.saoma.simulator.mini.Openings;
import dev.saoma.simulator.phone.Message;
import dev.saoma.simulator.phone.Phones;
import dev.saoma.simulator.phone.Scan;
import dev.saoma.simulator.push.Push;
import dev.saoma.simulator.world.Account;
import dev.saoma.simulator.world.AppId;
import dev.saoma.simulator.world.Code;
import dev.saoma.simulator.world.Codes;
import dev.saoma.simulator.world.Person;
import dev.saoma.simulator.world.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// What people do with their phones. Answers when the push that it caused has been answered.
@RestController
@RequestMapping("/_simulator")
final class PhoneController {

    private static final int LONGEST_TEXT = 2048;

    private final Phones phones;
    private final Openings openings;
    private final Codes codes;
    private final Lookup lookup;

    PhoneController(Phones phones, Openings openings, Codes codes, Lookup lookup) {
        this.phones = phones;
        this.openings = openings;
        this.codes = codes;
        this.lookup = lookup;
    }

    record ScanRequest(
            @Nullable PersonId user,
            @Nullable String code,
            @Nullable Boolean follow) {}

    record FollowRequest(
            @Nullable PersonId user,
            @Nullable AppId appId,
            @Nullable String code) {}

    record UnfollowRequest(
            @Nullable PersonId user, @Nullable AppId appId) {}

    record TextRequest(
            @Nullable PersonId user,
            @Nullable AppId appId,
            @Nullable String content) {}

    record PushAnswer(Push push) {}

    @PostMapping("/scan")
    ScanAnswer scan(@RequestBody ScanRequest request) throws InterruptedException {
        Person user = user(request.user());
        String code = Required.field(request.code(), "code", "the content of a QR code");
        Opening opening = openings.of(code);
        if (!(opening instanceof Opening.UnknownCode)) {
            return ScanAnswer.of(opening);
        }
        Scan scan = phones.scan(user, code, Boolean.TRUE.equals(request.follow()));
        return ScanAnswer.of(scan);
    }

    @PostMapping("/follow")
    PushAnswer follow(@RequestBody FollowRequest request) throws InterruptedException {
        Person user = user(request.user());
        Account account = account(request.appId());
        String content = request.code();
        Code code = content == null ? null : codeOf(account, content);
        return new PushAnswer(phones.follow(user, account, code)
                .orElseThrow(() -> Problem.ALREADY_FOLLOWING.because(
                        user.name() + " follows " + account.name() + " already; unfollow first.")));
    }

    @PostMapping("/unfollow")
    PushAnswer unfollow(@RequestBody UnfollowRequest request) throws InterruptedException {
        Person user = user(request.user());
        Account account = account(request.appId());
        return new PushAnswer(phones.unfollow(user, account).orElseThrow(() -> notFollowing(user, account)));
    }

    @PostMapping("/text")
    PushAnswer text(@RequestBody TextRequest request) throws InterruptedException {
        Person user = user(request.user());
        Account account = account(request.appId());
        String content = Required.field(request.content(), "content", "what the user writes");
        if (content.length() > LONGEST_TEXT) {
            throw Problem.INVALID_FIELD.because("content must be at most 2048 characters.");
        }
        return new PushAnswer(
                phones.does(new Message.Text(content), user, account).orElseThrow(() -> notFollowing(user, account)));
    }

    private Code codeOf(Account account, String content) {
        return codes.byUrl(content.strip())
                .filter(found -> found.appId().equals(account.appId()))
                .orElseThrow(() -> Problem.CODE_UNKNOWN.because(
                        "code is not one of this account's codes; leave it out to follow without one."));
    }

    private Person user(@Nullable PersonId id) {
        return lookup.user(Required.field(id, "user", "the id of a user"));
    }

    private Account account(@Nullable AppId id) {
        return lookup.account(Required.field(id, "appId", "the AppID of an account"));
    }

    private static ProblemException notFollowing(Person user, Account account) {
        return Problem.NOT_FOLLOWING.because(
                user.name() + " does not follow " + account.name() + "; POST /_simulator/follow first.");
    }
}
