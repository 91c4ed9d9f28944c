package dev.saoma.server.webhook;

import dev.saoma.server.kernel.InternationalHost;
import dev.saoma.server.kernel.OneLine;
import dev.saoma.server.kernel.PoolId;
import dev.saoma.server.kernel.outbound.AddressGuard;
import dev.saoma.server.kernel.outbound.Target;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A webhook as somebody filled it in: anything may be missing or wrong.
///
/// @param name null leaves it as it is, and an empty one takes it away
/// @param active whether it is told; false for one that is paused
public record WebhookForm(
        @Nullable String name, @Nullable String url, List<String> events, boolean weChatIds, boolean active) {

    List<WebhookFlaw> flaws(AddressGuard guard) {
        var flaws = new ArrayList<WebhookFlaw>();
        if (name != null && !name.isBlank() && OneLine.name(name).isEmpty()) {
            flaws.add(WebhookFlaw.NAME);
        }
        target().map(given -> given.under(guard))
                .ifPresentOrElse(
                        standing -> {
                            switch (standing) {
                                case ALLOWED -> {}
                                case NOT_ENCRYPTED -> flaws.add(WebhookFlaw.NOT_ENCRYPTED);
                                case NOT_PUBLIC -> flaws.add(WebhookFlaw.NOT_PUBLIC);
                            }
                        },
                        () -> flaws.add(hasInternationalHost() ? WebhookFlaw.HOST : WebhookFlaw.URL));
        if (events.isEmpty()
                || events.stream().anyMatch(name -> Topic.parse(name).isEmpty())) {
            flaws.add(WebhookFlaw.EVENTS);
        }
        return flaws;
    }

    private Optional<Target> target() {
        return Optional.ofNullable(url).map(String::strip).flatMap(Target::parse);
    }

    private boolean hasInternationalHost() {
        return Optional.ofNullable(url).flatMap(InternationalHost::of).isPresent();
    }

    /// A new webhook with what is filled in, which has no flaw.
    Webhook made(WebhookId id, PoolId pool, Signing signing, Instant now) {
        return new Webhook(
                id, pool, named(null), target().orElseThrow(), topics(), weChatIds, signing, state(), null, now, 0);
    }

    /// The same webhook with what is filled in. One that is resumed has nothing held against it; one that was
    /// disabled stays so until then.
    Webhook on(Webhook before) {
        return new Webhook(
                before.id(),
                before.pool(),
                named(before.name()),
                target().orElseThrow(),
                topics(),
                weChatIds,
                before.signing(),
                !active && before.state() == Webhook.State.DISABLED ? Webhook.State.DISABLED : state(),
                active && before.isActive() ? before.failingSince() : null,
                before.createdAt(),
                before.version());
    }

    private @Nullable String named(@Nullable String before) {
        return name == null ? before : OneLine.name(name).orElse(null);
    }

    private Set<Topic> topics() {
        return events.stream().flatMap(name -> Topic.parse(name).stream()).collect(Collectors.toSet());
    }

    private Webhook.State state() {
        return active ? Webhook.State.ACTIVE : Webhook.State.PAUSED;
    }
}
