package dev.saoma.server.console.web;

import dev.saoma.server.console.ApiScope;
import dev.saoma.server.console.Caller;
import dev.saoma.server.console.Form;
import dev.saoma.server.webhook.Topic;
import dev.saoma.server.webhook.Webhook;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A webhook, without its secret.
///
/// @param name what people call it; null where it has no name
/// @param url for who may change it; for others without path and query, which may hold a key
/// @param failingSince since when nothing has arrived there; null while all does
/// @param formerSecretUntil until when the secret before signs, too; null where there is none
/// @param deadLetters how many messages were given up and not sent again
record WebhookView(
        String id,
        @Nullable String name,
        String url,
        List<String> events,
        boolean weChatIds,
        @Form(of = Webhook.State.class) String state,
        @Nullable Instant failingSince,
        @Nullable Instant formerSecretUntil,
        Instant createdAt,
        int deadLetters) {

    static WebhookView of(Webhook webhook, int deadLetters, Caller caller) {
        var former = webhook.signing().former();
        return new WebhookView(
                webhook.id().value(),
                webhook.name(),
                caller.scopes().contains(ApiScope.WEBHOOKS_WRITE)
                        ? webhook.target().address().toString()
                        : webhook.target().toString(),
                webhook.topics().stream().sorted().map(Topic::value).toList(),
                webhook.weChatIds(),
                Fields.name(webhook.state()),
                webhook.failingSince(),
                former == null ? null : former.until(),
                webhook.createdAt(),
                deadLetters);
    }
}
