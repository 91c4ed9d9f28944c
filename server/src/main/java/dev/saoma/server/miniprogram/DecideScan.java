package dev.saoma.server.miniprogram;

import dev.saoma.server.connection.Connections;
import dev.saoma.server.connection.MiniProgram;
import dev.saoma.server.connection.Reply;
import dev.saoma.server.kernel.PhoneNumber;
import dev.saoma.server.kernel.Problem;
import dev.saoma.server.kernel.Secret;
import dev.saoma.server.scan.Scan;
import dev.saoma.server.scan.ScanInProgram;
import dev.saoma.server.scan.ScanInProgram.Outcome;
import dev.saoma.server.scan.ScanInProgram.Standing;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/// Takes what the person who opened a scan answers in the mini program.
@Service
public class DecideScan {

    private static final Logger log = LoggerFactory.getLogger(DecideScan.class);

    private final Handles handles;
    private final ScanInProgram scans;
    private final Connections connections;
    private final AskForPhone phones;
    private final PeopleLimit limit;

    DecideScan(Handles handles, ScanInProgram scans, Connections connections, AskForPhone phones, PeopleLimit limit) {
        this.handles = handles;
        this.scans = scans;
        this.connections = connections;
        this.phones = phones;
        this.limit = limit;
    }

    /// Lets the browser in, if the person is one who may. May call WeChat. To agree twice does no harm.
    ///
    /// @param phoneCode what the button gave, where the number is needed
    public Decision agree(Secret token, Optional<Secret> phoneCode) {
        return at(
                token,
                (handle, program, scan) -> scans.standing(scan) == Standing.OPEN
                        ? agree(handle, program, scan, phoneCode)
                        : decision(handle, scans.outcome(scan)));
    }

    /// Lets nobody in. To refuse twice does no harm.
    public Decision refuse(Secret token) {
        return at(token, (handle, _, scan) -> switch (scans.refuse(scan, handle.who())) {
            case Outcome.Denied _ -> new Decision.Denied();
            case Outcome.Over _ -> new Decision.Refused(Problem.SCAN_EXPIRED);
            case Outcome.Confirmed _, Outcome.Asking _, Outcome.Undecided _ ->
                new Decision.Refused(Problem.SCAN_FINISHED);
        });
    }

    private interface Step {
        Decision of(Handle handle, MiniProgram program, Scan scan);
    }

    private Decision at(Secret token, Step step) {
        var handle = handles.open(token);
        var scan = handle.flatMap(opened -> scans.find(opened.scan()));
        var program = scan.flatMap(found -> connections.find(found.connection()))
                .filter(MiniProgram.class::isInstance)
                .map(MiniProgram.class::cast);
        if (handle.isEmpty() || scan.isEmpty() || program.isEmpty()) {
            return new Decision.Refused(Problem.UNKNOWN_SCENE);
        }
        return limit.allows(program.get(), handle.get().who())
                ? step.of(handle.get(), program.get(), scan.get())
                : new Decision.Refused(Problem.TOO_MANY_REQUESTS);
    }

    private Decision agree(Handle handle, MiniProgram program, Scan scan, Optional<Secret> phoneCode) {
        return switch (phones.wanted(program, scan, handle.who())) {
            case PhoneWanted.None _ -> agreed(handle, program, scan, null);
            // Not told again: the user has it, or what an operator has written in its place.
            case PhoneWanted.Known _ -> agreed(handle, program, scan, null);
            case PhoneWanted.Needed _ ->
                phoneCode.isEmpty()
                        ? new Decision.Refused(Problem.PHONE_REQUIRED)
                        : askedForPhone(handle, program, scan, phoneCode.get());
        };
    }

    private Decision askedForPhone(Handle handle, MiniProgram program, Scan scan, Secret phoneCode) {
        return switch (phones.ask(program, phoneCode, handle.who())) {
            case Reply.Ok<PhoneNumber>(var phone) -> agreed(handle, program, scan, phone);
            case Reply.Failed<PhoneNumber>(var code, var message) -> {
                log.info("WeChat tells no phone number at {}: {} {}", program.identifier(), code, message);
                yield new Decision.Refused(WeChatRefusals.ofPhoneCode(code));
            }
            case Reply.Unreachable<PhoneNumber>(var why) -> {
                log.warn("WeChat tells no phone number at {}: {}", program.identifier(), why);
                yield new Decision.Refused(Problem.WECHAT_UNAVAILABLE);
            }
        };
    }

    private Decision agreed(Handle handle, MiniProgram program, Scan scan, @Nullable PhoneNumber phone) {
        return decision(handle, scans.agree(scan, program, handle.who(), handle.unionId(), phone));
    }

    private static Decision decision(Handle handle, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Confirmed _ -> new Decision.Confirmed();
            case Outcome.Asking(var who, var told) ->
                who.equals(handle.who()) ? new Decision.Asking(told) : new Decision.Refused(Problem.SCAN_FINISHED);
            case Outcome.Denied(var reason) ->
                new Decision.Refused(reason.isAboutThePerson() ? Problem.REFUSED : Problem.SCAN_FINISHED);
            case Outcome.Over _ -> new Decision.Refused(Problem.SCAN_EXPIRED);
            case Outcome.Undecided _ -> new Decision.Refused(Problem.WECHAT_UNAVAILABLE);
        };
    }
}
