package dev.saoma.server.miniprogram;

import dev.saoma.server.connection.MiniProgram;
import dev.saoma.server.connection.MiniPrograms;
import dev.saoma.server.connection.Reply;
import dev.saoma.server.kernel.OpenId;
import dev.saoma.server.kernel.PhoneNumber;
import dev.saoma.server.kernel.Secret;
import dev.saoma.server.miniprogram.KnownPhones.Proven;
import dev.saoma.server.scan.Scan;
import dev.saoma.server.user.Users;
import java.time.InstantSource;
import org.springframework.stereotype.Component;

/// Finds out a person's phone number: once, unless the connection says otherwise, as WeChat charges for each answer.
@Component
final class AskForPhone {

    private final MiniPrograms programs;
    private final KnownPhones phones;
    private final Users users;
    private final InstantSource clock;

    AskForPhone(MiniPrograms programs, KnownPhones phones, Users users, InstantSource clock) {
        this.programs = programs;
        this.phones = phones;
        this.users = users;
        this.clock = clock;
    }

    /// Only who is a user already is not asked again. What WeChat told of somebody long ago may be somebody else's
    /// number by now, and must not decide who they are. To bind a further WeChat nobody needs a number: it is asked
    /// for when they first log in by it.
    PhoneWanted wanted(MiniProgram program, Scan scan, OpenId who) {
        if (!program.phone().asked() || scan.origin().binds()) {
            return new PhoneWanted.None();
        }
        return phones.find(program.pool(), program.appId(), who)
                .filter(proven -> isGood(program, proven) && isUser(program, who))
                .<PhoneWanted>map(proven -> new PhoneWanted.Known(proven.phone()))
                .orElseGet(PhoneWanted.Needed::new);
    }

    /// Asks WeChat for the number that was released, and keeps it at once: it has been paid for.
    Reply<PhoneNumber> ask(MiniProgram program, Secret code, OpenId who) {
        var reply = programs.phone(program, code, who);
        if (reply instanceof Reply.Ok<PhoneNumber>(var phone)) {
            phones.keep(program.pool(), program.appId(), who, new Proven(phone, clock.instant()));
        }
        return reply;
    }

    private boolean isUser(MiniProgram program, OpenId who) {
        return users.findByIdentity(program.pool(), program.appId(), who).isPresent();
    }

    private boolean isGood(MiniProgram program, Proven proven) {
        var again = program.phone().again();
        return again == null || clock.instant().isBefore(proven.at().plus(again));
    }
}
