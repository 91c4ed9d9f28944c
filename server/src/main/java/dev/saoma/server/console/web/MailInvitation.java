package dev.saoma.server.console.web;

import dev.saoma.protocol.Bilingual;
import dev.saoma.server.console.developer.Developers;
import dev.saoma.server.console.developer.Invitation;
import dev.saoma.server.console.developer.Role;
import dev.saoma.server.kernel.Actor;
import dev.saoma.server.kernel.EmailAddress;
import dev.saoma.server.kernel.Secret;
import dev.saoma.server.kernel.WallClock;
import dev.saoma.server.message.Note;
import dev.saoma.server.message.NoteKind;
import dev.saoma.server.message.Noted;
import dev.saoma.server.message.Placeholders;
import dev.saoma.server.message.SendNote;
import dev.saoma.server.pool.Pool;
import dev.saoma.server.pool.Pools;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;

/// Sends an invitation's link to whom it is for, in the language of whoever invites.
@Component
class MailInvitation {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private static final Bilingual SUBJECT = new Bilingual("邀请你管理用户池 {pool}", "You are invited to look after {pool}");

    private static final Bilingual TEXT = new Bilingual("""
                    {by} 邀请你作为{role}，在 Saoma 管理用户池 {pool}：

                    {link}

                    链接可使用一次，有效期至 {until}。谁拿到链接谁就能使用，请勿转发。
                    不认识邀请人？请忽略此邮件。
                    """, """
                    {by} invites you to look after the user pool {pool} on Saoma, as {role}:

                    {link}

                    The link works once, until {until}. Who has it can use it: do not pass it on.
                    You do not know who invites you? Ignore this e-mail.
                    """);

    private final SendNote mail;
    private final Pools pools;
    private final Developers developers;
    private final WallClock time;

    MailInvitation(SendNote mail, Pools pools, Developers developers, WallClock time) {
        this.mail = mail;
        this.pools = pools;
        this.developers = developers;
        this.time = time;
    }

    /// Sends it, if it can.
    ///
    /// @return whether it is on its way: not without a mail server, nor once too often to one address
    boolean send(Invitation invitation, Secret link, Locale locale) {
        return EmailAddress.parse(invitation.email().value())
                .flatMap(to -> pools.find(invitation.pool()).map(pool -> note(invitation, pool, to, link, locale)))
                .filter(note -> mail.send(note) == Noted.WRITTEN)
                .isPresent();
    }

    private Note note(Invitation invitation, Pool pool, EmailAddress to, Secret link, Locale locale) {
        var by = Optional.of(invitation.invitedBy())
                .filter(Actor.Developer.class::isInstance)
                .map(Actor.Developer.class::cast)
                .flatMap(sender -> developers.find(sender.developer()))
                .map(developer -> developer.email().value())
                .orElse(pool.name());
        var places = Placeholders.of(Map.of(
                "by",
                by,
                "role",
                name(invitation.role()).in(locale),
                "pool",
                pool.name(),
                "link",
                link.reveal(),
                "until",
                time.of(invitation.expiresAt(), TIME)));
        return new Note(
                pool.id(),
                NoteKind.INVITATION,
                to,
                places.into(SUBJECT.in(locale), UnaryOperator.identity()),
                new Secret(places.into(TEXT.in(locale), UnaryOperator.identity())));
    }

    private static Bilingual name(Role role) {
        return switch (role) {
            case OWNER -> new Bilingual("所有者", "owner");
            case ADMINISTRATOR -> new Bilingual("管理员", "administrator");
            case AUDITOR -> new Bilingual("审计员", "auditor");
        };
    }
}
