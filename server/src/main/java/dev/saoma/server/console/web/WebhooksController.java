package dev.saoma.server.console.web;

import dev.saoma.server.console.ApiScope;
import dev.saoma.server.console.Caller;
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
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
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

    /// @param active null is true
    record Body(
            @Nullable String url,
            @Nullable List<@Nullable String> events,
            @Nullable Boolean weChatIds,
            @Nullable Boolean active) {

        WebhookForm form() {
            var names = events;
            return new WebhookForm(
                    url,
                    names == null
                            ? List.of()
                            : names.stream()
                                    .map(name -> name == null ? "" : name)
                                    .toList(),
                    Boolean.TRUE.equals(weChatIds),
                    !Boolean.FALSE.equals(active));
        }
    }

    /// @param secret shown this once
    record WithSecretView(WebhookView webhook, String secret) {}

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

    @GetMapping("/{id}")
    @Needs(ApiScope.WEBHOOKS_READ)
    ResponseEntity<?> one(Caller caller, @PathVariable String id, Locale locale) {
        return found(caller, id, locale, webhook -> answered(ResponseEntity.ok(), webhook, caller));
    }

    @PostMapping
    @Needs(ApiScope.WEBHOOKS_WRITE)
    ResponseEntity<?> create(Caller caller, @RequestBody Body body, Locale locale) {
        return answer(
                manage.create(caller.pool(), body.form(), caller.actor()),
                locale,
                made -> withSecret(
                        ResponseEntity.created(URI.create("/api/v1/pools/" + caller.pool() + "/webhooks/" + made.id())),
                        made,
                        caller));
    }

    @PutMapping("/{id}")
    @Needs(ApiScope.WEBHOOKS_WRITE)
    ResponseEntity<?> change(
            Caller caller,
            @PathVariable String id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody Body body,
            Locale locale) {
        return at(
                id,
                ifMatch,
                locale,
                (known, version) -> answer(
                        manage.change(caller.pool(), known, version, body.form(), caller.actor()),
                        locale,
                        changed -> answered(ResponseEntity.ok(), changed, caller)));
    }

    @PostMapping("/{id}/secret")
    @Needs(value = ApiScope.WEBHOOKS_WRITE, costly = true)
    ResponseEntity<?> renewSecret(
            Caller caller,
            @PathVariable String id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            Locale locale) {
        return at(
                id,
                ifMatch,
                locale,
                (known, version) -> answer(
                        manage.renewSecret(caller.pool(), known, version, caller.actor()),
                        locale,
                        renewed -> withSecret(ResponseEntity.ok(), renewed, caller)));
    }

    @DeleteMapping("/{id}")
    @Needs(ApiScope.WEBHOOKS_WRITE)
    ResponseEntity<?> delete(
            Caller caller,
            @PathVariable String id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            Locale locale) {
        return at(
                id,
                ifMatch,
                locale,
                (known, version) -> answer(
                        manage.delete(caller.pool(), known, version, caller.actor()),
                        locale,
                        _ -> ResponseEntity.noContent().build()));
    }

    @PostMapping("/{id}/ping")
    @Needs(value = ApiScope.WEBHOOKS_WRITE, costly = true)
    ResponseEntity<?> ping(Caller caller, @PathVariable String id, Locale locale) {
        return found(
                caller,
                id,
                locale,
                webhook -> ResponseEntity.ok(WebhookAttemptView.of(ping.ping(webhook, caller.actor()))));
    }

    private ResponseEntity<?> found(
            Caller caller, String id, Locale locale, Function<Webhook, ResponseEntity<?>> goOn) {
        return WebhookId.parse(id)
                .flatMap(known -> manage.find(caller.pool(), known))
                .<ResponseEntity<?>>map(goOn)
                .orElseGet(() -> Problems.answer(Problem.NOT_FOUND, locale));
    }

    private static ResponseEntity<?> at(
            String id,
            @Nullable String ifMatch,
            Locale locale,
            BiFunction<WebhookId, Integer, ResponseEntity<?>> goOn) {
        return WebhookId.parse(id)
                .<ResponseEntity<?>>map(
                        known -> Revision.required(ifMatch, locale, version -> goOn.apply(known, version)))
                .orElseGet(() -> Problems.answer(Problem.NOT_FOUND, locale));
    }

    private static ResponseEntity<?> answer(Managed managed, Locale locale, Function<Webhook, ResponseEntity<?>> done) {
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

    private ResponseEntity<?> withSecret(ResponseEntity.BodyBuilder answer, Webhook webhook, Caller caller) {
        return marked(answer, webhook)
                .body(new WithSecretView(
                        view(webhook, caller), webhook.signing().secret().text().reveal()));
    }

    private ResponseEntity<?> answered(ResponseEntity.BodyBuilder answer, Webhook webhook, Caller caller) {
        return marked(answer, webhook).body(view(webhook, caller));
    }

    private static ResponseEntity.BodyBuilder marked(ResponseEntity.BodyBuilder answer, Webhook webhook) {
        return answer.eTag(Revision.etag(webhook.version())).header("Cache-Control", "no-store");
    }

    private WebhookView view(Webhook webhook, Caller caller) {
        return WebhookView.of(webhook, messages.deadLetters(webhook.pool()).getOrDefault(webhook.id(), 0), caller);
    }
}
