package dev.saoma.simulator.control;

import dev.saoma.simulator.inbox.Inbox;
import dev.saoma.simulator.inbox.MailServer;
import dev.saoma.simulator.inbox.Received;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// What people were sent by mail and as text messages, and the service that takes text messages.
@RestController
@RequestMapping("/_simulator/inbox")
final class InboxController {

    private static final int LONGEST_NUMBER = 40;

    private final Inbox inbox;
    private final MailServer mail;

    InboxController(Inbox inbox, MailServer mail) {
        this.inbox = inbox;
        this.mail = mail;
    }

    /// @param smtpPort null where no mail can come in
    record InboxView(@Nullable Integer smtpPort, List<Received> messages) {}

    record TextForm(@Nullable String to, @Nullable String text) {}

    /// @param to only what is for this address or number
    @GetMapping
    InboxView list(@RequestParam(required = false) @Nullable String to) {
        List<Received> messages = inbox.newestFirst().stream()
                .filter(one -> to == null || one.to().equalsIgnoreCase(to))
                .toList();
        return new InboxView(mail.port().isPresent() ? mail.port().getAsInt() : null, messages);
    }

    @PostMapping("/sms")
    @ResponseStatus(HttpStatus.CREATED)
    Received send(@RequestBody TextForm form) {
        String to = Required.field(form.to(), "to", "a phone number, as in +8613800000001");
        String text = Required.field(form.text(), "text", "what the message says");
        if (to.isBlank() || to.length() > LONGEST_NUMBER) {
            throw Problem.INVALID_FIELD.because("to must be a phone number, as in +8613800000001.");
        }
        return inbox.takeText(to.strip(), text);
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void clear() {
        inbox.clear();
    }
}
