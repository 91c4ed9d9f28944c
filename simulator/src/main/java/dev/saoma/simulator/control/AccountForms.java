package dev.saoma.simulator.control;

import dev.saoma.simulator.world.Account;
import dev.saoma.simulator.world.AccountType;
import dev.saoma.simulator.world.AppId;
import dev.saoma.simulator.world.Chance;
import dev.saoma.simulator.world.MessageMode;
import dev.saoma.simulator.world.MiniPrograms;
import dev.saoma.simulator.world.Secret;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Makes accounts out of forms, under the rules that WeChat's console has for each field.
@Component
final class AccountForms {

    private static final Pattern APP_ID = Pattern.compile("wx[0-9a-f]{16}");
    private static final Pattern ORIGINAL_ID = Pattern.compile("gh_[0-9a-z]{1,32}");
    private static final Pattern APP_SECRET = Pattern.compile("[0-9a-zA-Z]{16,64}");
    private static final Pattern TOKEN = Pattern.compile("[0-9a-zA-Z]{3,32}");
    private static final Pattern KEY = Pattern.compile("[0-9a-zA-Z]{43}");
    private static final Pattern URL = Pattern.compile("https?://[^\\s/]+.*");
    private static final Pattern DOMAIN = Pattern.compile("[0-9a-zA-Z.-]{1,253}");
    private static final int LONGEST_NAME = 60;

    private final MiniPrograms programs;
    private final Chance chance;

    AccountForms(MiniPrograms programs, Chance chance) {
        this.programs = programs;
        this.chance = chance;
    }

    AppId newAppId() {
        return new AppId("wx" + chance.hex(16));
    }

    Account account(AppId appId, AccountForm form, Optional<Account> before) {
        check(APP_ID, appId.value(), "appId", "\"wx\" and 16 hexadecimal digits in lower case");
        if (programs.find(appId).isPresent()) {
            throw Problem.INVALID_FIELD.because("appId is that of a mini program; delete it first.");
        }
        Account account = new Account(
                appId,
                kept(
                        form.name(),
                        before,
                        Account::name,
                        () -> "Official account " + appId.value().substring(14)),
                kept(form.appSecret(), before, Account::appSecret, () -> new Secret(chance.hex(32))),
                kept(form.originalId(), before, Account::originalId, () -> "gh_" + chance.hex(12)),
                kept(form.token(), before, Account::token, () -> new Secret(chance.letters(24))),
                kept(form.encodingAesKey(), before, Account::encodingAesKey, () -> new Secret(chance.letters(43))),
                kept(form.mode(), before, Account::mode, () -> MessageMode.SAFE),
                kept(form.type(), before, Account::type, () -> AccountType.SERVICE),
                form.callbackUrl(),
                form.ipWhitelist(),
                kept(form.unionId(), before, Account::unionId, () -> true),
                form.webDomain(),
                form.pushMode(),
                previous(form.previousToken(), form.token(), before, Account::token, Account::previousToken),
                previous(
                        form.previousEncodingAesKey(),
                        form.encodingAesKey(),
                        before,
                        Account::encodingAesKey,
                        Account::previousEncodingAesKey));
        check(account);
        return account;
    }

    private static void check(Account account) {
        if (account.name().isBlank() || account.name().length() > LONGEST_NAME) {
            throw wrong("name", "1 to 60 characters");
        }
        check(APP_SECRET, account.appSecret().reveal(), "appSecret", "16 to 64 letters and digits (WeChat: 32)");
        check(ORIGINAL_ID, account.originalId(), "originalId", "\"gh_\" and lower-case letters and digits");
        check(TOKEN, account.token().reveal(), "token", "3 to 32 letters and digits");
        check(KEY, account.encodingAesKey().reveal(), "encodingAesKey", "exactly 43 letters and digits");
        String url = account.callbackUrl();
        String domain = account.webDomain();
        if (domain != null) {
            check(DOMAIN, domain, "webDomain", "a host name without http:// and without a port");
        }
        if (url != null) {
            check(URL, url, "callbackUrl", "an address that begins with http:// or https://");
        }
    }

    private static void check(Pattern form, String value, String field, String rule) {
        if (!form.matcher(value).matches()) {
            throw wrong(field, rule);
        }
    }

    private static ProblemException wrong(String field, String rule) {
        return Problem.INVALID_FIELD.because("%s must be %s.".formatted(field, rule));
    }

    /// What was there before, if it is changed now; what was before that, if not.
    private static @Nullable Secret previous(
            @Nullable Secret given,
            @Nullable Secret changedTo,
            Optional<Account> before,
            Function<Account, Secret> current,
            Function<Account, @Nullable Secret> last) {
        if (given != null || before.isEmpty()) {
            return given;
        }
        Secret there = current.apply(before.get());
        return changedTo != null && !changedTo.equals(there) ? there : last.apply(before.get());
    }

    private static <T> T kept(
            @Nullable T given, Optional<Account> before, Function<Account, T> there, Supplier<T> generated) {
        return given != null ? given : before.map(there).orElseGet(generated);
    }
}
