package dev.saoma.server.console.web;

import dev.saoma.server.console.Answers;
import dev.saoma.server.console.ApiScope;
import dev.saoma.server.console.Caller;
import dev.saoma.server.console.Needs;
import dev.saoma.server.console.Page;
import dev.saoma.server.console.RestoreDeleted;
import dev.saoma.server.kernel.Problem;
import dev.saoma.server.kernel.web.Problems;
import dev.saoma.server.trash.Trash;
import dev.saoma.server.trash.TrashKind;
import dev.saoma.server.webhook.ManageWebhooks;
import dev.saoma.server.webhook.WebhookId;
import java.util.Locale;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// What of a pool was deleted and can be had back, for who may delete it.
@RestController
@RequestMapping(AdminApi.POOL + "/trash")
class TrashController {

    private final Trash trash;
    private final RestoreDeleted restore;
    private final ManageWebhooks webhooks;

    TrashController(Trash trash, RestoreDeleted restore, ManageWebhooks webhooks) {
        this.trash = trash;
        this.restore = restore;
        this.webhooks = webhooks;
    }

    /// Lists applications that were deleted and can be had back, the latest first.
    @GetMapping("/applications")
    @Needs(ApiScope.APPLICATIONS_WRITE)
    @Answers(operation = "listDeletedApplications")
    Page<TrashedView> applications(Caller caller) {
        return list(caller, TrashKind.APPLICATION);
    }

    /// Has a deleted application back as it was, with its secret. The tokens that it was given before stay over.
    @PostMapping("/applications/{id}/restore")
    @Needs(ApiScope.APPLICATIONS_WRITE)
    @Answers(operation = "restoreApplication")
    ResponseEntity<Void> restoreApplication(Caller caller, @PathVariable String id, Locale locale) {
        return restored(caller, TrashKind.APPLICATION, id, locale);
    }

    /// Lists connections that were deleted and can be had back, the latest first.
    @GetMapping("/connections")
    @Needs(ApiScope.CONNECTIONS_WRITE)
    @Answers(operation = "listDeletedConnections")
    Page<TrashedView> connections(Caller caller) {
        return list(caller, TrashKind.CONNECTION);
    }

    /// Has a deleted connection back as it was, with its secrets, routes and replies.
    @PostMapping("/connections/{identifier}/restore")
    @Needs(ApiScope.CONNECTIONS_WRITE)
    @Answers(operation = "restoreConnection")
    ResponseEntity<Void> restoreConnection(Caller caller, @PathVariable String identifier, Locale locale) {
        return restored(caller, TrashKind.CONNECTION, identifier, locale);
    }

    /// Lists webhooks that were deleted and can be had back, the latest first.
    @GetMapping("/webhooks")
    @Needs(ApiScope.WEBHOOKS_WRITE)
    @Answers(operation = "listDeletedWebhooks")
    Page<TrashedView> webhooks(Caller caller) {
        return list(caller, TrashKind.WEBHOOK);
    }

    /// Has a deleted webhook back as it was, with its secret. What waited for it is tried at once; what happened in
    /// between it is not told.
    @PostMapping("/webhooks/{id}/restore")
    @Needs(ApiScope.WEBHOOKS_WRITE)
    @Answers(operation = "restoreWebhook")
    ResponseEntity<Void> restoreWebhook(Caller caller, @PathVariable String id, Locale locale) {
        return WebhookId.parse(id)
                .map(known -> webhooks.restore(caller.pool(), known, caller.actor()))
                .map(managed -> WebhooksController.<Void>answer(
                        managed, locale, _ -> ResponseEntity.noContent().build()))
                .orElseGet(() -> Problems.answer(Problem.NOT_FOUND, locale));
    }

    /// All on one page: they are those of a few days.
    private Page<TrashedView> list(Caller caller, TrashKind kind) {
        return new Page<>(
                trash.of(kind, caller.pool()).stream().map(TrashedView::of).toList(), null);
    }

    private ResponseEntity<Void> restored(Caller caller, TrashKind kind, String id, Locale locale) {
        return restore.restore(caller, kind, id)
                ? ResponseEntity.noContent().build()
                : Problems.answer(Problem.NOT_FOUND, locale);
    }
}
