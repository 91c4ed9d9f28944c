package dev.saoma.server.console.web;

import dev.saoma.server.console.Answers;
import dev.saoma.server.console.ApiScope;
import dev.saoma.server.console.Caller;
import dev.saoma.server.console.Form;
import dev.saoma.server.console.Needs;
import dev.saoma.server.console.Page;
import dev.saoma.server.kernel.Problem;
import dev.saoma.server.kernel.web.Problems;
import dev.saoma.server.webhook.ManageWebhooks;
import dev.saoma.server.webhook.ManageWebhooks.Managed;
import dev.saoma.server.webhook.PingWebhook;
import dev.saoma.server.webhook.Webhook;
import dev.saoma.server.webhook.WebhookFlaw;
import dev.saoma.server.webhook.WebhookForm;
import dev.saoma.server.webhook.WebhookId;
import dev.saoma.server.webhook.WebhookMessages;
import dev.saoma.server.webhook.Webhooks;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The webhooks of a pool.
@RestController
@RequestMapping(AdminApi.POOL + "/webhooks")
class WebhooksController {

    private final Webhooks webhooks;
    private final WebhookMessages messages;
    private final ManageWebhooks manage;
    private final PingWebhook ping;

    WebhooksController(Webhooks webhooks, WebhookMessages messages, ManageWebhooks manage, PingWebhook ping) {
        this.webhooks = webhooks;
        this.messages = messages;
        this.manage = manage;
        this.ping = ping;
    }

    /// @param name null leaves it as it is, and an empty one takes it away
    /// @param active null is true
    record Body(
            @Form(most = 100) @Nullable String name,
            @Nullable String url,
            @Nullable List<@Nullable String> events,
            @Nullable Boolean weChatIds,
            @Nullable Boolean active) {

        WebhookForm form() {
            return new WebhookForm(
                    name, url, Fields.texts(events), Boolean.TRUE.equals(weChatIds), !Boolean.FALSE.equals(active));
        }
    }

    /// @param secret shown this once
    record WithSecretView(WebhookView webhook, String secret) {}

    /// Lists the webhooks of the pool.
    ///
    /// All on one page: a pool has twenty at most.
    @GetMapping
    @Needs(ApiScope.WEBHOOKS_READ)
    Page<WebhookView> list(Caller caller) {
        var letters = messages.deadLetters(caller.pool());
        return new Page<>(
                webhooks.of(caller.pool()).stream()
                        .map(webhook -> WebhookView.of(webhook, letters.getOrDefault(webhook.id(), 0), caller))
                        .toList(),
                null);
    }

    /// Shows a webhook, without its secret.
    @GetMapping("/{id}")
    @Needs(ApiScope.WEBHOOKS_READ)
    @Answers(etag = true)
    ResponseEntity<WebhookView> one(Caller caller, @PathVariable String id, Locale locale) {
        return found(caller, id, locale, webhook -> answered(ResponseEntity.ok(), webhook, caller));
    }

    /// Makes a webhook. The answer shows its secret this once.
    @PostMapping
    @Needs(ApiScope.WEBHOOKS_WRITE)
    @Answers(value = 201, etag = true)
    ResponseEntity<WithSecretView> create(
            Caller caller,
            @RequestParam(name = "dry-run", defaultValue = "false") boolean dryRun,
            @RequestBody Body body,
            Locale locale) {
        if (dryRun) {
            return tried(manage.tryToCreate(caller.pool(), body.form()), locale);
        }
        return answer(
                manage.create(caller.pool(), body.form(), caller.actor()),
                locale,
                made -> withSecret(AdminApi.created(caller, "/webhooks/" + made.id()), made, caller));
    }

    /// Changes a webhook. Its secret stays, and so does its name where the body does not speak of it.
    @PutMapping("/{id}")
    @Needs(ApiScope.WEBHOOKS_WRITE)
    @Answers(etag = true)
    ResponseEntity<WebhookView> change(
            Caller caller,
            @PathVariable String id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestParam(name = "dry-run", defaultValue = "false") boolean dryRun,
            @RequestBody Body body,
            Locale locale) {
        var webhook = WebhookId.parse(id);
        if (dryRun) {
            return tried(
                    webhook.map(known -> manage.tryToChange(caller.pool(), known, body.form()))
                            .orElseGet(Managed.Unknown::new),
                    locale);
        }
        return Revision.required(
                webhook,
                ifMatch,
                locale,
                (known, version) -> answer(
                        manage.change(caller.pool(), known, version, body.form(), caller.actor()),
                        locale,
                        changed -> answered(ResponseEntity.ok(), changed, caller)));
    }

    /// Gives a webhook another secret, which the answer shows this once. The former one signs, too, for a while.
    @PostMapping("/{id}/secret")
    @Needs(value = ApiScope.WEBHOOKS_WRITE, costly = true)
    @Answers(operation = "renewWebhookSecret", etag = true)
    ResponseEntity<WithSecretView> renewSecret(
            Caller caller,
            @PathVariable String id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            Locale locale) {
        return Revision.required(
                WebhookId.parse(id),
                ifMatch,
                locale,
                (known, version) -> answer(
                        manage.renewSecret(caller.pool(), known, version, caller.actor()),
                        locale,
                        renewed -> withSecret(ResponseEntity.ok(), renewed, caller)));
    }

    /// Deletes a webhook: it is told nothing any more. For a while it can be had back.
    @DeleteMapping("/{id}")
    @Needs(ApiScope.WEBHOOKS_WRITE)
    ResponseEntity<Void> delete(
            Caller caller,
            @PathVariable String id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            Locale locale) {
        return Revision.required(
                WebhookId.parse(id),
                ifMatch,
                locale,
                (known, version) -> answer(
                        manage.delete(caller.pool(), known, version, caller.actor()),
                        locale,
                        _ -> ResponseEntity.noContent().build()));
    }

    /// Sends a webhook a message that tells of nothing, and says how it answered.
    @PostMapping("/{id}/ping")
    @Needs(value = ApiScope.WEBHOOKS_WRITE, costly = true)
    ResponseEntity<WebhookAttemptView> ping(Caller caller, @PathVariable String id, Locale locale) {
        return found(
                caller,
                id,
                locale,
                webhook -> ResponseEntity.ok(WebhookAttemptView.of(ping.ping(webhook, caller.actor()))));
    }

    private <T> ResponseEntity<T> found(
            Caller caller, String id, Locale locale, Function<Webhook, ResponseEntity<T>> goOn) {
        return WebhookId.parse(id)
                .flatMap(known -> manage.find(caller.pool(), known))
                .map(goOn)
                .orElseGet(() -> Problems.answer(Problem.NOT_FOUND, locale));
    }

    /// Nothing was changed; what would have been wrong is told.
    private static <T> ResponseEntity<T> tried(Managed managed, Locale locale) {
        return answer(managed, locale, _ -> ResponseEntity.noContent().build());
    }

    static <T> ResponseEntity<T> answer(Managed managed, Locale locale, Function<Webhook, ResponseEntity<T>> done) {
        return switch (managed) {
            case Managed.Done(var webhook) -> done.apply(webhook);
            case Managed.Unknown _ -> Problems.answer(Problem.NOT_FOUND, locale);
            case Managed.Overtaken _ -> Problems.answer(Problem.CHANGED_MEANWHILE, locale);
            case Managed.Wrong(var flaws) -> {
                var fields = new Fields();
                for (WebhookFlaw flaw : flaws) {
                    fields.wrong(flaw.field(), flaw.text());
                }
                yield fields.problem(locale);
            }
        };
    }

    private ResponseEntity<WithSecretView> withSecret(
            ResponseEntity.BodyBuilder answer, Webhook webhook, Caller caller) {
        return Revision.marked(answer, webhook.version())
                .body(new WithSecretView(
                        view(webhook, caller), webhook.signing().secret().text().reveal()));
    }

    private ResponseEntity<WebhookView> answered(ResponseEntity.BodyBuilder answer, Webhook webhook, Caller caller) {
        return Revision.marked(answer, webhook.version()).body(view(webhook, caller));
    }

    private WebhookView view(Webhook webhook, Caller caller) {
        return WebhookView.of(webhook, messages.deadLetters(webhook.pool()).getOrDefault(webhook.id(), 0), caller);
    }
}
