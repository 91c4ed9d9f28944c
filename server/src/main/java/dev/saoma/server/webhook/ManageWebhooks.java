package dev.saoma.server.webhook;

import dev.saoma.server.kernel.Actor;
import dev.saoma.server.kernel.Chance;
import dev.saoma.server.kernel.PoolId;
import dev.saoma.server.kernel.outbound.AddressGuard;
import dev.saoma.server.trash.Trash;
import dev.saoma.server.trash.TrashKind;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/// Makes, changes and deletes webhooks. Of each an entry in the audit trail remains.
@Service
public class ManageWebhooks {

    /// Each is written to whenever something happens.
    static final int MOST = 20;

    private final Webhooks webhooks;
    private final Trash trash;
    private final WebhookSettings settings;
    private final AddressGuard guard;
    private final TransactionOperations transaction;
    private final ApplicationEventPublisher events;
    private final InstantSource clock;
    private final Chance chance;

    ManageWebhooks(
            Webhooks webhooks,
            Trash trash,
            WebhookSettings settings,
            TransactionOperations transaction,
            ApplicationEventPublisher events,
            InstantSource clock,
            Chance chance) {
        this.webhooks = webhooks;
        this.trash = trash;
        this.settings = settings;
        this.guard = new AddressGuard(settings.allowedNetworks());
        this.transaction = transaction;
        this.events = events;
        this.clock = clock;
        this.chance = chance;
    }

    /// What came of it.
    public sealed interface Managed {

        /// As it stands now.
        record Done(Webhook webhook) implements Managed {}

        record Wrong(List<WebhookFlaw> flaws) implements Managed {}

        record Unknown() implements Managed {}

        /// Somebody was faster.
        record Overtaken() implements Managed {}
    }

    /// One of a pool.
    public Optional<Webhook> find(PoolId pool, WebhookId id) {
        return webhooks.find(id).filter(webhook -> webhook.pool().equals(pool));
    }

    /// Makes one, with a secret of its own.
    public Managed create(PoolId pool, WebhookForm form, Actor actor) {
        return inTransaction(() -> {
            var tried = tryToCreate(pool, form);
            if (!(tried instanceof Managed.Done(var made))) {
                return tried;
            }
            webhooks.add(made);
            return done(made, actor, "webhook.created");
        });
    }

    /// What would come of making one. Nothing is kept, and nobody is called.
    public Managed tryToCreate(PoolId pool, WebhookForm form) {
        var flaws = new ArrayList<>(form.flaws(guard));
        if (webhooks.of(pool).size() >= MOST) {
            flaws.add(WebhookFlaw.TOO_MANY);
        }
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return flaws.isEmpty()
                ? new Managed.Done(form.made(new WebhookId(chance.id()), pool, Signing.fresh(chance), now))
                : new Managed.Wrong(flaws);
    }

    /// Changes one. One that is active from then on is tried at once.
    public Managed change(PoolId pool, WebhookId id, int version, WebhookForm form, Actor actor) {
        return changed(pool, id, actor, "webhook.changed", before -> {
            var tried = tried(form, before);
            if (!(tried instanceof Managed.Done(var after))) {
                return tried;
            }
            var done = written(after, version);
            if (done instanceof Managed.Done && after.isActive() && !before.isActive()) {
                events.publishEvent(new WebhookResumed(id));
            }
            return done;
        });
    }

    /// What would come of changing one. Nothing is kept, and nobody is called.
    public Managed tryToChange(PoolId pool, WebhookId id, WebhookForm form) {
        return find(pool, id).map(before -> tried(form, before)).orElseGet(Managed.Unknown::new);
    }

    private Managed tried(WebhookForm form, Webhook before) {
        var flaws = form.flaws(guard);
        return flaws.isEmpty() ? new Managed.Done(form.on(before)) : new Managed.Wrong(flaws);
    }

    /// Gives it a new secret. The former one signs beside it for a while.
    public Managed renewSecret(PoolId pool, WebhookId id, int version, Actor actor) {
        return changed(
                pool,
                id,
                actor,
                "webhook.secret-renewed",
                before -> written(
                        new Webhook(
                                before.id(),
                                before.pool(),
                                before.name(),
                                before.target(),
                                before.topics(),
                                before.weChatIds(),
                                before.signing().renewed(chance, clock.instant(), settings.bothSecretsFor()),
                                before.state(),
                                before.failingSince(),
                                before.createdAt(),
                                before.version()),
                        version));
    }

    /// Deletes it: it is told nothing any more, and can be had back for a while. What waits for it goes on waiting.
    public Managed delete(PoolId pool, WebhookId id, int version, Actor actor) {
        return changed(pool, id, actor, "webhook.deleted", before -> {
            if (!webhooks.switchOff(id, version)) {
                return new Managed.Overtaken();
            }
            trash.put(TrashKind.WEBHOOK, pool, id.value());
            return new Managed.Done(before);
        });
    }

    /// Has a deleted one back as it was. What waited for it is tried at once.
    public Managed restore(PoolId pool, WebhookId id, Actor actor) {
        return inTransaction(() -> {
            if (webhooks.of(pool).size() >= MOST) {
                return new Managed.Wrong(List.of(WebhookFlaw.TOO_MANY));
            }
            if (!trash.restore(TrashKind.WEBHOOK, pool, id.value())) {
                return new Managed.Unknown();
            }
            events.publishEvent(new WebhookResumed(id));
            return done(webhooks.find(id).orElseThrow(), actor, "webhook.restored");
        });
    }

    private Managed changed(PoolId pool, WebhookId id, Actor actor, String action, Function<Webhook, Managed> change) {
        return inTransaction(() -> {
            var found = find(pool, id);
            if (found.isEmpty()) {
                return new Managed.Unknown();
            }
            var outcome = change.apply(found.get());
            return outcome instanceof Managed.Done(var webhook) ? done(webhook, actor, action) : outcome;
        });
    }

    private Managed written(Webhook after, int version) {
        return webhooks.change(after, version)
                ? new Managed.Done(webhooks.find(after.id()).orElse(after))
                : new Managed.Overtaken();
    }

    private Managed done(Webhook webhook, Actor actor, String action) {
        events.publishEvent(WebhookAudited.of(webhook, actor, action));
        events.publishEvent(new WebhooksChanged(webhook.pool()));
        return new Managed.Done(webhook);
    }

    private Managed inTransaction(Supplier<Managed> work) {
        return Objects.requireNonNull(transaction.execute(_ -> work.get()));
    }
}
