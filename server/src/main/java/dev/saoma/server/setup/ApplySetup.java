package dev.saoma.server.setup;

import dev.saoma.server.application.Application;
import dev.saoma.server.application.Applications;
import dev.saoma.server.application.FormerClientSecrets;
import dev.saoma.server.application.Policy;
import dev.saoma.server.brand.Brands;
import dev.saoma.server.connection.Connection;
import dev.saoma.server.connection.MiniProgram;
import dev.saoma.server.connection.OfficialAccount;
import dev.saoma.server.connection.SaveConnection;
import dev.saoma.server.console.ApiClients;
import dev.saoma.server.kernel.PoolId;
import dev.saoma.server.message.Senders;
import dev.saoma.server.oidc.SessionLives;
import dev.saoma.server.pool.Addresses;
import dev.saoma.server.pool.Pool;
import dev.saoma.server.pool.PoolStandings;
import dev.saoma.server.pool.Pools;
import dev.saoma.server.reply.RepliesStore;
import dev.saoma.server.reply.UnheardQuestions;
import dev.saoma.server.route.Routes;
import dev.saoma.server.setup.Plan.PlannedBrand;
import dev.saoma.server.setup.SwitchOff.SwitchedOff;
import dev.saoma.server.user.MergeRules;
import java.util.Objects;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// Creates or updates what the configuration file names, and switches off what it no longer names, in one
/// transaction. Runs when all parts of the server exist and before it listens: no request ever meets half of it.
@Component
final class ApplySetup implements SmartInitializingSingleton {

    private static final Logger log = LoggerFactory.getLogger(ApplySetup.class);

    private final SetupSettings settings;
    private final ReadSetup read;
    private final Pools pools;
    private final PoolStandings standings;
    private final MergeRules mergeRules;
    private final SessionLives sessionLives;
    private final Senders senders;
    private final SaveConnection connections;
    private final RepliesStore replies;
    private final Routes routes;
    private final Applications applications;
    private final ApiClients apiClients;
    private final FormerClientSecrets formers;
    private final Brands brands;
    private final UnheardQuestions unheard;
    private final SwitchOff switchOff;
    private final CurbPrograms curbPrograms;
    private final Addresses addresses;
    private final TransactionOperations transaction;

    ApplySetup(
            SetupSettings settings,
            ReadSetup read,
            Pools pools,
            PoolStandings standings,
            MergeRules mergeRules,
            SessionLives sessionLives,
            Senders senders,
            SaveConnection connections,
            RepliesStore replies,
            Routes routes,
            Applications applications,
            ApiClients apiClients,
            FormerClientSecrets formers,
            Brands brands,
            UnheardQuestions unheard,
            SwitchOff switchOff,
            CurbPrograms curbPrograms,
            Addresses addresses,
            TransactionOperations transaction) {
        this.settings = settings;
        this.read = read;
        this.pools = pools;
        this.standings = standings;
        this.mergeRules = mergeRules;
        this.sessionLives = sessionLives;
        this.senders = senders;
        this.connections = connections;
        this.replies = replies;
        this.routes = routes;
        this.applications = applications;
        this.apiClients = apiClients;
        this.formers = formers;
        this.brands = brands;
        this.unheard = unheard;
        this.switchOff = switchOff;
        this.curbPrograms = curbPrograms;
        this.addresses = addresses;
        this.transaction = transaction;
    }

    @Override
    public void afterSingletonsInstantiated() {
        var plan = read.read(settings);
        try {
            apply(plan);
        } catch (DuplicateKeyException e) {
            // Another node that starts at the same moment has just created the same: now it is there to be updated.
            apply(read.read(settings));
        }
        plan.connections().forEach(this::warnOfUnheardQuestions);
        plan.applications().forEach(application -> warnOfNumbersThatNobodyCanSend(application, plan));
        plan.connections().stream()
                .filter(OfficialAccount.class::isInstance)
                .forEach(connection -> log.info(
                        "Connection {}: the server URL for WeChat is {}",
                        connection.identifier(),
                        addresses.events(connection.identifier(), connection.pool())));
    }

    private void warnOfUnheardQuestions(Connection connection) {
        var asking = unheard.at(connection);
        if (!asking.isEmpty()) {
            log.warn(
                    "Connection {}: {} ask something after the scan, and pushes are handed on by your own server, so"
                            + " that nobody hears the question. Set replies.channel to message; or, if WeChat calls us"
                            + " itself, take forwarding out. 连接 {}：{} 要求扫码后确认，而推送由你的服务器转发，提问无法到达用户。请将 replies.channel 设为"
                            + " message；若微信直接推送到本系统，则删除 forwarding。",
                    connection.identifier(),
                    asking,
                    connection.identifier(),
                    asking);
        } else if (unheard.isBoundInVain(connection)) {
            log.warn(
                    "Connection {}: who binds one more WeChat by it on the account page is told no number, as pushes are"
                            + " handed on by your own server. Set replies.channel to message; or, if WeChat calls us"
                            + " itself, take forwarding out. 连接 {}：推送由你的服务器转发，用户在账号页面绑定另一个微信时收不到数字。请将"
                            + " replies.channel 设为 message；若微信直接推送到本系统，则删除 forwarding。",
                    connection.identifier(),
                    connection.identifier());
        }
    }

    /// A mini program has no chat to send a number by, so that website's login page would have nothing to offer.
    private static void warnOfNumbersThatNobodyCanSend(Application application, Plan plan) {
        var shown = plan.connections().stream()
                .filter(connection -> application.connections().contains(connection.id()))
                .toList();
        if (application.policy().policy() == Policy.NUMBER
                && !shown.isEmpty()
                && shown.stream().allMatch(MiniProgram.class::isInstance)) {
            log.warn(
                    "Application {}: with policy number nobody can log in by a mini program, and it has nothing else. Take "
                            + "confirm, which is what a mini program asks in any case, or add an official account. "
                            + "应用 {}：policy 为 number 时无法用小程序登录，而它没有其他登录方式。请改为 confirm（小程序总会请用户确认），或加上公众号。",
                    application.name(),
                    application.name());
        }
    }

    private void apply(Plan plan) {
        var off = transaction.execute(_ -> {
            var programs = curbPrograms.of(plan);
            plan.pools().forEach(pools::save);
            standings.leaveToConsole(plan.pools().stream().map(Pool::id).collect(Collectors.toUnmodifiableSet()));
            plan.mergeRules().forEach(mergeRules::save);
            plan.sessionLives().forEach(sessionLives::save);
            plan.senders().forEach(senders::save);
            plan.connections().forEach(connections::save);
            plan.replies().forEach(replies::save);
            plan.routes().forEach(routes::save);
            plan.applications().forEach(applications::save);
            plan.apiClients().forEach(apiClients::save);
            endFormerSecrets(plan);
            plan.pools().forEach(pool -> applyBrands(plan, pool.id()));
            var switchedOff = switchOff.allBut(plan);
            curbPrograms.tell(programs);
            return switchedOff;
        });
        Objects.requireNonNull(off).forEach(ApplySetup::warn);
    }

    /// Whom the file names has the file's secret and no other, also where the console let an older one be good beside
    /// it.
    private void endFormerSecrets(Plan plan) {
        plan.applications().forEach(application -> formers.end(application.id()));
        plan.apiClients().forEach(client -> formers.end(client.id()));
    }

    private void applyBrands(Plan plan, PoolId pool) {
        var planned = plan.brands().stream()
                .filter(brand -> brand.owner().pool().equals(pool))
                .toList();
        planned.forEach(brand -> brands.saveOfFile(brand.owner(), brand.settings(), brand.logo()));
        brands.keepOnly(pool, planned.stream().map(PlannedBrand::owner).collect(Collectors.toUnmodifiableSet()));
    }

    private static void warn(SwitchedOff off) {
        log.warn(
                "Pool {}: {} {} is no longer in the configuration file and was switched off; put it back to switch it"
                        + " on. 配置文件中已没有它，现已停用；写回即可启用。",
                off.pool().slug(),
                off.kind(),
                off.name());
    }
}
