package dev.saoma.server.console.web;

import dev.saoma.server.console.Answers;
import dev.saoma.server.console.ApiScope;
import dev.saoma.server.console.Caller;
import dev.saoma.server.console.Cursor;
import dev.saoma.server.console.Form;
import dev.saoma.server.console.Needs;
import dev.saoma.server.console.Page;
import dev.saoma.server.kernel.Problem;
import dev.saoma.server.kernel.web.Problems;
import dev.saoma.server.user.UnmaskUser;
import dev.saoma.server.webhook.ManageWebhooks;
import dev.saoma.server.webhook.MessageId;
import dev.saoma.server.webhook.SendMessages;
import dev.saoma.server.webhook.Webhook;
import dev.saoma.server.webhook.WebhookId;
import dev.saoma.server.webhook.WebhookMessage;
import dev.saoma.server.webhook.WebhookMessages;
import dev.saoma.server.webhook.WebhookMessages.PageKey;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What a webhook was told, what is still to be told, and what could not be.
@RestController
@RequestMapping(AdminApi.POOL + "/webhooks/{webhook}")
class WebhookMessagesController {

    private final ManageWebhooks webhooks;
    private final WebhookMessages messages;
    private final SendMessages send;
    private final UnmaskUser unmask;

    WebhookMessagesController(ManageWebhooks webhooks, WebhookMessages messages, SendMessages send, UnmaskUser unmask) {
        this.webhooks = webhooks;
        this.messages = messages;
        this.send = send;
        this.unmask = unmask;
    }

    /// @param body what is sent; null for who may not see users unmasked (`users:unmask`)
    record WebhookStoryView(
            WebhookMessageView message, @Nullable JsonNode body, List<WebhookAttemptView> tries) {}

    /// @param sent how many dead letters are on their way
    record SentView(int sent) {}

    /// Lists the messages of a webhook, the latest moved first.
    ///
    /// @param webhook the webhook's id
    /// @param state only those in this state
    @GetMapping("/messages")
    @Needs(ApiScope.WEBHOOKS_READ)
    ResponseEntity<Page<WebhookMessageView>> list(
            Caller caller,
            @PathVariable String webhook,
            @Form(of = WebhookMessage.State.class) @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String limit,
            @RequestParam(required = false) @Nullable String cursor,
            Locale locale) {
        var known = find(caller, webhook);
        if (known.isEmpty()) {
            return Problems.answer(Problem.NOT_FOUND, locale);
        }
        var fields = new Fields();
        var only = fields.oneOf("state", state, WebhookMessage.State.values());
        var paging = Paging.of(limit, cursor, WebhookMessagesController::key, fields);
        if (!fields.areGood()) {
            return fields.problem(locale);
        }
        var found = messages.page(known.get().id(), only, paging.after(), paging.size() + 1);
        return ResponseEntity.ok(Page.of(
                        found,
                        paging.size(),
                        message -> new Cursor(message.movedAt(), message.id().value()))
                .map(WebhookMessageView::of));
    }

    /// Shows a message, and each try to deliver it.
    ///
    /// @param webhook the webhook's id
    @GetMapping("/messages/{id}")
    @Needs(ApiScope.WEBHOOKS_READ)
    ResponseEntity<WebhookStoryView> one(
            Caller caller, @PathVariable String webhook, @PathVariable String id, Locale locale) {
        return find(caller, webhook, id)
                .map(message -> ResponseEntity.ok()
                        .header("Cache-Control", "no-store")
                        .body(new WebhookStoryView(
                                WebhookMessageView.of(message),
                                body(caller, message),
                                messages.attempts(message.id()).stream()
                                        .map(WebhookAttemptView::of)
                                        .toList())))
                .orElseGet(() -> Problems.answer(Problem.NOT_FOUND, locale));
    }

    /// Sends a message again.
    ///
    /// @param webhook the webhook's id
    @PostMapping("/messages/{id}/send")
    @Needs(ApiScope.WEBHOOKS_WRITE)
    @Answers(value = 202, problems = Problem.DELIVERY_UNDER_WAY)
    ResponseEntity<SentView> send(Caller caller, @PathVariable String webhook, @PathVariable String id, Locale locale) {
        return find(caller, webhook, id)
                .<ResponseEntity<SentView>>map(message -> send.again(caller.pool(), message, caller.actor())
                        ? ResponseEntity.accepted().body(new SentView(1))
                        : Problems.answer(Problem.DELIVERY_UNDER_WAY, locale))
                .orElseGet(() -> Problems.answer(Problem.NOT_FOUND, locale));
    }

    /// Sends all dead letters of a webhook again.
    ///
    /// @param webhook the webhook's id
    @PostMapping("/send-dead")
    @Needs(ApiScope.WEBHOOKS_WRITE)
    @Answers(value = 202, operation = "sendDeadOfWebhook")
    ResponseEntity<SentView> sendDead(Caller caller, @PathVariable String webhook, Locale locale) {
        return find(caller, webhook)
                .map(known -> ResponseEntity.accepted().body(new SentView(send.allDead(known, caller.actor()))))
                .orElseGet(() -> Problems.answer(Problem.NOT_FOUND, locale));
    }

    /// What was told of a user is not masked, so it is for those who may unmask; that they looked is kept.
    private @Nullable JsonNode body(Caller caller, WebhookMessage message) {
        if (!caller.scopes().contains(ApiScope.USERS_UNMASK)) {
            return null;
        }
        unmask.unmask(caller.pool(), message.about(), caller.actor());
        return JsonMapper.shared().readTree(message.body().reveal());
    }

    private Optional<Webhook> find(Caller caller, String webhook) {
        return WebhookId.parse(webhook).flatMap(id -> webhooks.find(caller.pool(), id));
    }

    /// A message that is another webhook's is not there.
    private Optional<WebhookMessage> find(Caller caller, String webhook, String id) {
        return find(caller, webhook)
                .flatMap(known -> MessageId.parse(id)
                        .flatMap(messages::find)
                        .filter(message -> message.webhook().equals(known.id())));
    }

    private static Optional<PageKey> key(Cursor cursor) {
        return MessageId.parse(cursor.id()).map(id -> new PageKey(cursor.at(), id));
    }
}
