package dev.saoma.server.console.web;

import dev.saoma.protocol.Bilingual;
import dev.saoma.server.console.Answers;
import dev.saoma.server.console.ApiScope;
import dev.saoma.server.console.Caller;
import dev.saoma.server.console.Change;
import dev.saoma.server.console.ChangePools;
import dev.saoma.server.console.ChangePools.Settled;
import dev.saoma.server.console.ChangePools.Wanted;
import dev.saoma.server.console.Form;
import dev.saoma.server.console.Needs;
import dev.saoma.server.console.developer.SignedIn;
import dev.saoma.server.kernel.Problem;
import dev.saoma.server.kernel.web.Problems;
import dev.saoma.server.oidc.SessionLives;
import dev.saoma.server.pool.Addresses;
import dev.saoma.server.pool.Pool;
import dev.saoma.server.pool.PoolStanding;
import dev.saoma.server.pool.PoolStandings;
import dev.saoma.server.pool.Pools;
import dev.saoma.server.user.MergeRule;
import dev.saoma.server.user.MergeRules;
import java.net.URI;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/// What a pool is, from its making to its end.
@RestController
class PoolsController {

    private final ChangePools change;
    private final Pools pools;
    private final PoolStandings standings;
    private final SessionLives lives;
    private final MergeRules mergeRules;
    private final Addresses addresses;

    PoolsController(
            ChangePools change,
            Pools pools,
            PoolStandings standings,
            SessionLives lives,
            MergeRules mergeRules,
            Addresses addresses) {
        this.change = change;
        this.pools = pools;
        this.standings = standings;
        this.lives = lives;
        this.mergeRules = mergeRules;
        this.addresses = addresses;
    }

    /// @param slug only of a new one: it stands in the addresses that websites know
    record PoolBody(
            @Nullable String slug,
            @Nullable String name,
            @Nullable Long sessionIdleSeconds,
            @Nullable Long sessionLifeSeconds,

            @Form(of = MergeRule.class, usual = "report") @Nullable
            String merge) {}

    /// Makes a pool. Only who owns all pools may add one.
    @PostMapping("/api/v1/pools")
    @ForDevelopers
    @Answers(value = 201, etag = true, problems = Problem.OWNER_OF_ALL_ONLY)
    ResponseEntity<PoolSettingsView> create(SignedIn signedIn, @RequestBody PoolBody body, Locale locale) {
        if (!signedIn.developer().ownsAll()) {
            return Problems.answer(Problem.OWNER_OF_ALL_ONLY, locale);
        }
        var fields = new Fields();
        var slug = PoolFields.slug(body.slug(), addresses, fields);
        var wanted = wanted(body, fields);
        if (slug == null || wanted == null) {
            return fields.problem(locale);
        }
        var made = change.create(signedIn.developer(), slug, wanted);
        if (made.isEmpty()) {
            fields.wrong("slug", PoolFields.TAKEN);
            return fields.problem(locale);
        }
        return view(
                ResponseEntity.created(URI.create("/api/v1/pools/" + made.get().id())),
                made.get(),
                new PoolStanding(0, false, null));
    }

    /// Shows how the pool is set up.
    @GetMapping(AdminApi.POOL)
    @Needs(ApiScope.POOLS_READ)
    @Answers(etag = true)
    ResponseEntity<PoolSettingsView> read(Caller caller, Locale locale) {
        // The version first: one that is too old costs its reader another look, and one that is too new a change.
        return standings
                .find(caller.pool())
                .flatMap(standing -> pools.find(caller.pool()).map(pool -> view(ResponseEntity.ok(), pool, standing)))
                .orElseGet(() -> Problems.answer(Problem.NOT_FOUND, locale));
    }

    /// Renames the pool, and says how long its sessions live, and what becomes of two users who turn out to be one
    /// person.
    @PutMapping(AdminApi.POOL)
    @Needs(ApiScope.POOLS_WRITE)
    @Answers(etag = true, problems = Problem.MADE_BY_FILE)
    ResponseEntity<PoolSettingsView> change(
            Caller caller,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody PoolBody body,
            Locale locale) {
        return Revision.required(ifMatch, locale, version -> {
            var fields = new Fields();
            var wanted = wanted(body, fields);
            return wanted == null ? fields.problem(locale) : answer(change.change(caller, version, wanted), locale);
        });
    }

    private static @Nullable Wanted wanted(PoolBody body, Fields fields) {
        var name = PoolFields.name(body.name(), fields);
        var life = PoolFields.life(body.sessionIdleSeconds(), body.sessionLifeSeconds(), fields);
        var merge = body.merge() == null ? MergeRule.REPORT : fields.oneOf("merge", body.merge(), MergeRule.values());
        return name == null || merge == null || !fields.areGood() ? null : new Wanted(name, life, merge);
    }

    /// Deletes the pool: nobody logs in there from now on, and `deleteAt` says when it is erased.
    @DeleteMapping(AdminApi.POOL)
    @Needs(ApiScope.POOLS_DELETE)
    @Answers(etag = true, problems = Problem.MADE_BY_FILE)
    ResponseEntity<PoolSettingsView> delete(
            Caller caller,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            Locale locale) {
        return Revision.required(ifMatch, locale, version -> answer(change.delete(caller, version), locale));
    }

    /// Takes the deletion of the pool back.
    @PostMapping(AdminApi.POOL + "/restore")
    @Needs(ApiScope.POOLS_DELETE)
    @Answers(operation = "restorePool", etag = true, problems = Problem.MADE_BY_FILE)
    ResponseEntity<PoolSettingsView> restore(
            Caller caller,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            Locale locale) {
        return Revision.required(ifMatch, locale, version -> answer(change.restore(caller, version), locale));
    }

    private ResponseEntity<PoolSettingsView> answer(Change<Settled, String> change, Locale locale) {
        return ChangeAnswer.of(
                change,
                locale,
                flaw -> flaw,
                flaw -> new Bilingual(flaw, flaw),
                settled -> view(ResponseEntity.ok(), settled.pool(), settled.standing()));
    }

    private ResponseEntity<PoolSettingsView> view(ResponseEntity.BodyBuilder answer, Pool pool, PoolStanding standing) {
        return Revision.marked(answer, standing.version())
                .body(PoolSettingsView.of(pool, standing, lives.of(pool.id()), mergeRules.of(pool.id()), addresses));
    }
}
