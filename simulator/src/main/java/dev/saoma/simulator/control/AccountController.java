package dev.saoma.simulator.control;

import dev.saoma.simulator.push.ServerCheck;
import dev.saoma.simulator.world.AccessTokens;
import dev.saoma.simulator.world.Account;
import dev.saoma.simulator.world.Accounts;
import dev.saoma.simulator.world.AppId;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// The accounts, with all that their owner would see in WeChat's console, secrets included.
@RestController
@RequestMapping("/_simulator/accounts")
final class AccountController {

    private static final AccountForm EMPTY =
            new AccountForm(null, null, null, null, null, null, null, null, null, null, null);

    private final Accounts accounts;
    private final AccessTokens tokens;
    private final AccountForms forms;
    private final ServerCheck serverCheck;
    private final Lookup lookup;
    private final InstantSource clock;

    AccountController(
            Accounts accounts,
            AccessTokens tokens,
            AccountForms forms,
            ServerCheck serverCheck,
            Lookup lookup,
            InstantSource clock) {
        this.accounts = accounts;
        this.tokens = tokens;
        this.forms = forms;
        this.serverCheck = serverCheck;
        this.lookup = lookup;
        this.clock = clock;
    }

    @GetMapping
    List<Account> all() {
        return accounts.all();
    }

    @GetMapping("/{appId}")
    Account one(@PathVariable AppId appId) {
        return lookup.account(appId);
    }

    @PostMapping
    ResponseEntity<Account> create(@RequestBody(required = false) @Nullable AccountForm given) {
        AccountForm form = Objects.requireNonNullElse(given, EMPTY);
        String chosen = form.appId();
        AppId appId = chosen == null ? forms.newAppId() : new AppId(chosen);
        return put(appId, form, Optional.empty());
    }

    @PutMapping("/{appId}")
    ResponseEntity<Account> replace(@PathVariable AppId appId, @RequestBody AccountForm form) {
        String other = form.appId();
        if (other != null && !other.equals(appId.value())) {
            throw Problem.INVALID_FIELD.because("appId in the body must be the one in the path, or left out.");
        }
        return put(appId, form, accounts.find(appId));
    }

    @DeleteMapping("/{appId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(@PathVariable AppId appId) {
        accounts.remove(lookup.account(appId).appId());
    }

    @DeleteMapping("/{appId}/tokens")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revokeTokens(@PathVariable AppId appId) {
        tokens.revoke(lookup.account(appId).appId(), clock.instant());
    }

    @PostMapping("/{appId}/verify")
    ServerCheck.Finding verify(@PathVariable AppId appId) throws InterruptedException {
        return serverCheck.check(lookup.account(appId));
    }

    private ResponseEntity<Account> put(AppId appId, AccountForm form, Optional<Account> before) {
        Account account = forms.account(appId, form, before);
        accounts.put(account);
        return ResponseEntity.status(before.isEmpty() ? HttpStatus.CREATED : HttpStatus.OK)
                .body(account);
    }
}
