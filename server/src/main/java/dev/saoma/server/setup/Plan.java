package dev.saoma.server.setup;

import dev.saoma.server.application.Application;
import dev.saoma.server.brand.BrandLogo;
import dev.saoma.server.brand.BrandOwner;
import dev.saoma.server.brand.BrandSettings;
import dev.saoma.server.connection.Connection;
import dev.saoma.server.console.ApiClient;
import dev.saoma.server.kernel.ConnectionId;
import dev.saoma.server.kernel.PoolId;
import dev.saoma.server.message.SenderSettings;
import dev.saoma.server.oidc.SessionLife;
import dev.saoma.server.pool.Pool;
import dev.saoma.server.reply.Replies;
import dev.saoma.server.route.Route;
import dev.saoma.server.user.MergeRule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What is to be there after the start.
///
/// @param replies of those connections of which the file says something about them
record Plan(
        List<Pool> pools,
        Map<PoolId, MergeRule> mergeRules,
        Map<PoolId, SessionLife> sessionLives,
        Map<PoolId, SenderSettings> senders,
        List<Connection> connections,
        Map<ConnectionId, Replies> replies,
        List<Route> routes,
        List<Application> applications,
        List<PlannedBrand> brands,
        List<ApiClient> apiClients) {

    /// How pages are to look.
    record PlannedBrand(
            BrandOwner owner,
            BrandSettings settings,
            @Nullable BrandLogo logo) {}

    Plan() {
        this(
                new ArrayList<>(),
                new HashMap<>(),
                new HashMap<>(),
                new HashMap<>(),
                new ArrayList<>(),
                new HashMap<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>());
    }
}
