package dev.saoma.simulator.control;

import dev.saoma.simulator.push.ServerCheck;
import dev.saoma.simulator.world.AccessTokens;
import dev.saoma.simulator.world.Account;
import dev.saoma.simulator.world.Accounts;
import dev.saoma.simulator.world.AppId;
import dev.saoma.simulator.world.MessageMode;
import dev.saoma.simulator.world.Secret;
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

    private static final AccountForm EMPTY = new AccountForm(
            null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null);

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

    /// @param saved whether the values in the request became the account's
    record Submitted(AccountView account, ServerCheck.Finding check, boolean saved) {}

    /// What the console's page of the server configuration holds; what is left out stays.
    record ServerForm(
            @Nullable String callbackUrl,
            @Nullable Secret token,
            @Nullable Secret encodingAesKey,
            @Nullable MessageMode mode) {

        AccountForm over(Account account) {
            return new AccountForm(
                    null,
                    null,
                    null,
                    null,
                    token,
                    encodingAesKey,
                    mode,
                    null,
                    callbackUrl == null ? account.callbackUrl() : callbackUrl,
                    account.ipWhitelist(),
                    null,
                    account.webDomain(),
                    account.pushMode(),
                    null,
                    null,
                    null);
        }
    }

    @GetMapping
    List<AccountView> all() {
        return accounts.all().stream().map(this::view).toList();
    }

    @GetMapping("/{appId}")
    AccountView one(@PathVariable AppId appId) {
        return view(lookup.account(appId));
    }

    @PostMapping
    ResponseEntity<AccountView> create(@RequestBody(required = false) @Nullable AccountForm given)
            throws InterruptedException {
        AccountForm form = Objects.requireNonNullElse(given, EMPTY);
        String chosen = form.appId();
        AppId appId = chosen == null ? forms.newAppId() : new AppId(chosen);
        return put(appId, form, Optional.empty());
    }

    @PutMapping("/{appId}")
    ResponseEntity<AccountView> replace(@PathVariable AppId appId, @RequestBody AccountForm form)
            throws InterruptedException {
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
        serverCheck.forget(appId);
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

    /// "Submit" in WeChat's console: the new values are saved only if the server at the address answers the check.
    @PostMapping("/{appId}/check-url")
    Submitted submit(@PathVariable AppId appId, @RequestBody(required = false) @Nullable ServerForm given)
            throws InterruptedException {
        Account before = lookup.account(appId);
        if (given == null) {
            return new Submitted(view(before), serverCheck.check(before), false);
        }
        Account wanted = forms.account(appId, given.over(before), Optional.of(before));
        ServerCheck.Finding finding = serverCheck.check(wanted);
        if (finding.ok()) {
            accounts.put(wanted);
        }
        return new Submitted(view(finding.ok() ? wanted : before), finding, finding.ok());
    }

    private AccountView view(Account account) {
        return new AccountView(account, serverCheck.newest(account.appId()).orElse(null));
    }

    private ResponseEntity<AccountView> put(AppId appId, AccountForm form, Optional<Account> before)
            throws InterruptedException {
        Account account = forms.account(appId, form, before);
        accounts.put(account);
        if (account.callbackUrl() == null) {
            serverCheck.forget(appId);
        } else if (!Boolean.FALSE.equals(form.check())) {
            ServerCheck.Finding _ = serverCheck.check(account);
        }
        return ResponseEntity.status(before.isEmpty() ? HttpStatus.CREATED : HttpStatus.OK)
                .body(view(account));
    }
}
