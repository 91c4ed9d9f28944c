package dev.saoma.server.setup;

import dev.saoma.server.application.Applications;
import dev.saoma.server.connection.CheckConnection;
import dev.saoma.server.console.ApiClients;
import dev.saoma.server.kernel.OneLine;
import dev.saoma.server.kernel.PoolId;
import dev.saoma.server.message.SenderSettings;
import dev.saoma.server.message.Senders;
import dev.saoma.server.pool.Pool;
import dev.saoma.server.pool.Pools;
import dev.saoma.server.route.RoutePlan;
import dev.saoma.server.scan.Places;
import dev.saoma.server.setup.SetupSettings.PoolSetup;
import dev.saoma.server.user.MergeRule;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Turns what is written into a plan, or into all the mistakes: by itself, and against what is stored.
@Component
final class ReadSetup {

    /// Stands in for an id that is wrong, while what is in the pool is looked at for its own sake.
    static final PoolId NO_POOL = new PoolId("0".repeat(24));

    private final Pools pools;
    private final CheckConnection check;
    private final Applications applications;
    private final ApiClients apiClients;
    private final RoutePlan routes;
    private final Places places;
    private final Senders senders;
    private final UnknownSettings unknown;

    ReadSetup(
            Pools pools,
            CheckConnection check,
            Applications applications,
            ApiClients apiClients,
            RoutePlan routes,
            Places places,
            Senders senders,
            UnknownSettings unknown) {
        this.pools = pools;
        this.check = check;
        this.applications = applications;
        this.apiClients = apiClients;
        this.routes = routes;
        this.places = places;
        this.senders = senders;
        this.unknown = unknown;
    }

    /// @throws InvalidSetupException with everything that is wrong
    Plan read(SetupSettings settings) {
        var plan = new Plan();
        var mistakes = new Mistakes();
        unknown.note(mistakes);
        senders.flawsOfInstallation().forEach(flaw -> mistakes.note("saoma.messages", flaw));
        for (var index = 0; index < settings.pools().size(); index++) {
            read(settings.pools().get(index), SetupSettings.PREFIX + ".pools[" + index + "]", plan, mistakes);
        }
        if (!mistakes.all().isEmpty()) {
            throw new InvalidSetupException(mistakes.all());
        }
        return plan;
    }

    private void read(PoolSetup written, String where, Plan plan, Mistakes mistakes) {
        var id = mistakes.need(written.id(), PoolId::parse, where + ".id", SetupFlaw.ID);
        var slug = mistakes.need(
                written.slug(), text -> Optional.of(text).filter(Pool::isSlug), where + ".slug", SetupFlaw.SLUG);
        var name = mistakes.need(written.name(), OneLine::name, where + ".name", SetupFlaw.NAME);
        var rule = mistakes.need(
                Objects.requireNonNullElse(written.merge(), "report"),
                ReadSetup::mergeRule,
                where + ".merge",
                SetupFlaw.MERGE);
        var life = ReadSessionLife.of(written, where, mistakes);
        var messages = Objects.requireNonNullElse(written.messages(), new SenderSettings(null, null));
        senders.flaws(messages).forEach(flaw -> mistakes.note(where + ".messages", flaw));
        id.ifPresent(known -> mistakes.needOnce("id", known, where + ".id", SetupFlaw.SAME_ID));
        slug.ifPresent(known -> mistakes.needOnce("slug", known, where + ".slug", SetupFlaw.SAME_SLUG));
        if (slug.flatMap(pools::findBySlug)
                .filter(other -> !Optional.of(other.id()).equals(id))
                .isPresent()) {
            mistakes.note(where + ".slug", SetupFlaw.SLUG_TAKEN);
        }
        var pool = id.orElse(NO_POOL);
        if (id.isPresent() && slug.isPresent() && name.isPresent()) {
            plan.pools().add(new Pool(pool, slug.get(), name.get()));
            plan.senders().put(pool, messages);
            rule.ifPresent(known -> plan.mergeRules().put(pool, known));
            life.ifPresent(known -> plan.sessionLives().put(pool, known));
        }
        var brands = new ReadBrands(pool, plan, mistakes);
        brands.read(written.brand(), Optional.empty(), where + ".brand");
        var readRoutes = new ReadRoutes(routes, plan, mistakes);
        var inPool = new ReadConnections(check, readRoutes, pool, plan, mistakes);
        for (var index = 0; index < written.connections().size(); index++) {
            inPool.read(written.connections().get(index), where + ".connections[" + index + "]");
        }
        var ofPool =
                new ReadApplications(applications, apiClients, places.areKnown(), inPool, brands, pool, plan, mistakes);
        for (var index = 0; index < written.applications().size(); index++) {
            ofPool.read(written.applications().get(index), where + ".applications[" + index + "]");
        }
        var toPool = new ReadApiClients(apiClients, applications, pool, plan, mistakes);
        for (var index = 0; index < written.apiClients().size(); index++) {
            toPool.read(written.apiClients().get(index), where + ".api-clients[" + index + "]");
        }
    }

    private static Optional<MergeRule> mergeRule(String text) {
        return Arrays.stream(MergeRule.values())
                .filter(rule ->
                        rule.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(text))
                .findAny();
    }
}
