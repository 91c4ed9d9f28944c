package dev.saoma.server.console.web;

import dev.saoma.protocol.Bilingual;
import dev.saoma.protocol.ErrorCode;
import dev.saoma.server.connection.Connection;
import dev.saoma.server.connection.Connections;
import dev.saoma.server.connection.PlatformTokenSource;
import dev.saoma.server.connection.TokenRefusal;
import dev.saoma.server.console.ApiScope;
import dev.saoma.server.console.Caller;
import dev.saoma.server.console.Needs;
import dev.saoma.server.console.Page;
import dev.saoma.server.route.DeliveryState;
import dev.saoma.server.route.LookAtDeliveries;
import dev.saoma.server.route.Route;
import dev.saoma.server.route.Routes;
import dev.saoma.server.webhook.Webhook;
import dev.saoma.server.webhook.WebhookMessages;
import dev.saoma.server.webhook.Webhooks;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// What in a pool wants somebody to look at it.
@RestController
@RequestMapping(AdminApi.POOL + "/notices")
class NoticesController {

    private final Connections connections;
    private final PlatformTokenSource tokens;
    private final Routes routes;
    private final LookAtDeliveries deliveries;
    private final Webhooks webhooks;
    private final WebhookMessages messages;

    NoticesController(
            Connections connections,
            PlatformTokenSource tokens,
            Routes routes,
            LookAtDeliveries deliveries,
            Webhooks webhooks,
            WebhookMessages messages) {
        this.connections = connections;
        this.tokens = tokens;
        this.routes = routes;
        this.deliveries = deliveries;
        this.webhooks = webhooks;
        this.messages = messages;
    }

    /// What it is.
    private enum Kind {
        APP_ID_REFUSED,
        SECRET_REFUSED,
        ADDRESS_REFUSED,
        ACCOUNT_REFUSED,
        CODES_REFUSED,
        QUOTA_USED_UP,
        ROUTE_DEAD_LETTERS,
        WEBHOOK_DEAD_LETTERS,
        WEBHOOK_FAILING,
        WEBHOOK_DISABLED
    }

    /// @param object the identifier of the connection, or the id of the webhook
    /// @param name what people call it
    /// @param since when it began or was last seen, where that is known
    /// @param refusal what WeChat says where it gives no token, or no code
    record NoticeView(
            String kind,
            String object,
            String name,
            @Nullable Instant since,
            @Nullable RefusalView refusal) {}

    /// @param errcode WeChat's
    /// @param address of this server, that belongs on WeChat's whitelist, where WeChat tells it
    record RefusalView(
            int errcode,
            Bilingual meaning,
            Bilingual advice,
            @Nullable String address) {}

    /// All on one page: there are as many as connections and webhooks.
    @GetMapping
    @Needs(ApiScope.DELIVERIES_READ)
    Page<NoticeView> list(Caller caller) {
        var ofTokens = connections.all(caller.pool()).stream().flatMap(this::refusals);
        var ofRoutes = connections.all(caller.pool()).stream()
                .filter(this::hasDeadLetters)
                .map(connection ->
                        notice(Kind.ROUTE_DEAD_LETTERS, connection.identifier(), connection.displayName(), null));
        var ofWebhooks =
                caller.scopes().contains(ApiScope.WEBHOOKS_READ) ? ofWebhooks(caller) : Stream.<NoticeView>of();
        return new Page<>(
                Stream.of(ofTokens, ofRoutes, ofWebhooks).flatMap(each -> each).toList(), null);
    }

    private Stream<NoticeView> refusals(Connection connection) {
        return Stream.concat(
                tokens.refusal(connection).stream()
                        .map(why -> refused(
                                kind(why), connection, why.at(), ErrorCode.ofTokenCall(why.errcode()), why.address())),
                tokens.codeRefusal(connection).stream()
                        .map(why -> refused(
                                why.isOfQuota() ? Kind.QUOTA_USED_UP : Kind.CODES_REFUSED,
                                connection,
                                why.at(),
                                ErrorCode.of(why.errcode()),
                                null)));
    }

    private boolean hasDeadLetters(Connection connection) {
        var ids = routes.of(connection.id()).stream().map(Route::id).toList();
        return !ids.isEmpty()
                && !deliveries.page(ids, Set.of(DeliveryState.DEAD), null, 1).isEmpty();
    }

    private Stream<NoticeView> ofWebhooks(Caller caller) {
        var letters = messages.deadLetters(caller.pool());
        return webhooks.of(caller.pool()).stream()
                .flatMap(webhook -> of(webhook, letters.containsKey(webhook.id())).stream());
    }

    private static List<NoticeView> of(Webhook webhook, boolean hasLetters) {
        if (webhook.state() == Webhook.State.DISABLED) {
            return List.of(notice(Kind.WEBHOOK_DISABLED, webhook, webhook.failingSince()));
        }
        if (webhook.isActive() && webhook.failingSince() != null) {
            return List.of(notice(Kind.WEBHOOK_FAILING, webhook, webhook.failingSince()));
        }
        return hasLetters ? List.of(notice(Kind.WEBHOOK_DEAD_LETTERS, webhook, null)) : List.of();
    }

    private static Kind kind(TokenRefusal why) {
        return switch (why.cause()) {
            case APP_ID -> Kind.APP_ID_REFUSED;
            case SECRET -> Kind.SECRET_REFUSED;
            case ADDRESS -> Kind.ADDRESS_REFUSED;
            case ACCOUNT -> Kind.ACCOUNT_REFUSED;
        };
    }

    private static NoticeView refused(
            Kind kind, Connection connection, Instant at, ErrorCode code, @Nullable String address) {
        return new NoticeView(
                Fields.name(kind),
                connection.identifier(),
                connection.displayName(),
                at,
                new RefusalView(code.code(), code.meaning(), code.advice(), address));
    }

    private static NoticeView notice(Kind kind, Webhook webhook, @Nullable Instant since) {
        return notice(kind, webhook.id().value(), webhook.called(), since);
    }

    private static NoticeView notice(Kind kind, String object, String name, @Nullable Instant since) {
        return new NoticeView(Fields.name(kind), object, name, since, null);
    }
}
