package dev.saoma.server.console.web;

import dev.saoma.server.console.Answers;
import dev.saoma.server.console.ApiScope;
import dev.saoma.server.console.Caller;
import dev.saoma.server.console.Form;
import dev.saoma.server.console.Needs;
import dev.saoma.server.console.Page;
import dev.saoma.server.console.developer.Email;
import dev.saoma.server.console.developer.InviteDeveloper;
import dev.saoma.server.console.developer.InviteDeveloper.Result;
import dev.saoma.server.console.developer.Role;
import dev.saoma.server.kernel.InvitationId;
import dev.saoma.server.kernel.Problem;
import dev.saoma.server.kernel.Secret;
import dev.saoma.server.kernel.web.Problems;
import dev.saoma.server.pool.Addresses;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Who is asked to become a developer of a pool.
@RestController
@RequestMapping(AdminApi.POOL + "/invitations")
class InvitationsController {

    private final InviteDeveloper invite;
    private final Addresses addresses;
    private final MailInvitation mail;

    InvitationsController(InviteDeveloper invite, Addresses addresses, MailInvitation mail) {
        this.invite = invite;
        this.mail = mail;
        this.addresses = addresses;
    }

    record InvitationBody(
            @Nullable String email,
            @Form(of = Role.class) @Nullable String role) {}

    /// @param link to be given to whoever is invited; told this once
    /// @param mailed whether the link is on its way to their address: give it to them yourself where it is not
    record InvitedView(InvitationView invitation, String link, boolean mailed) {}

    /// Lists the invitations that can still be used.
    @GetMapping
    @Needs(ApiScope.DEVELOPERS_READ)
    Page<InvitationView> list(Caller caller) {
        return new Page<>(
                invite.open(caller.pool()).stream().map(InvitationView::of).toList(), null);
    }

    /// Invites somebody. The answer shows the link this once; where the pool has a mail server, it is sent to the
    /// address too, three times a day at most.
    @PostMapping
    @Needs(value = ApiScope.DEVELOPERS_WRITE, costly = true)
    @Answers(
            value = 201,
            problems = {Problem.ROLE_ABOVE_YOURS, Problem.MEMBER_ALREADY, Problem.TOO_MANY_INVITATIONS})
    ResponseEntity<InvitedView> invite(Caller caller, @RequestBody InvitationBody body, Locale locale) {
        var fields = new Fields();
        var email = fields.read(
                "email", Objects.requireNonNullElse(body.email(), ""), SignInController.AN_ADDRESS, Email::parse);
        var role = fields.oneOf("role", Objects.requireNonNullElse(body.role(), ""), Role.values());
        if (email == null || role == null) {
            return fields.problem(locale);
        }
        return switch (invite.invite(caller, email, role)) {
            case Result.Invited(var invitation, var secret) -> {
                // Behind a `#`: no browser sends it, and no proxy writes it down.
                var link = addresses.publicUrl() + "/console/invitation#" + secret.reveal();
                yield ResponseEntity.status(HttpStatus.CREATED)
                        .header("Cache-Control", "no-store")
                        .body(new InvitedView(
                                InvitationView.of(invitation), link, mail.send(invitation, new Secret(link), locale)));
            }
            case Result.AboveYours _ -> Problems.answer(Problem.ROLE_ABOVE_YOURS, locale);
            case Result.Member _ -> Problems.answer(Problem.MEMBER_ALREADY, locale);
            case Result.TooMany _ -> Problems.answer(Problem.TOO_MANY_INVITATIONS, locale);
        };
    }

    /// Takes an invitation back: its link opens nothing any more.
    ///
    /// @param invitation the invitation's id
    @DeleteMapping("/{invitation}")
    @Needs(ApiScope.DEVELOPERS_WRITE)
    @Answers(problems = Problem.ROLE_ABOVE_YOURS)
    ResponseEntity<Void> withdraw(Caller caller, @PathVariable String invitation, Locale locale) {
        var outcome = InvitationId.parse(invitation)
                .map(id -> invite.withdraw(caller, id))
                .orElse(InviteDeveloper.Withdrawal.UNKNOWN);
        return switch (outcome) {
            case DONE -> ResponseEntity.noContent().build();
            case UNKNOWN -> Problems.answer(Problem.NOT_FOUND, locale);
            case ABOVE_YOURS -> Problems.answer(Problem.ROLE_ABOVE_YOURS, locale);
        };
    }
}
