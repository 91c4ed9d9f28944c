package dev.saoma.simulator.control;

import dev.saoma.simulator.world.Accounts;
import dev.saoma.simulator.world.AppId;
import dev.saoma.simulator.world.Chance;
import dev.saoma.simulator.world.MiniProgram;
import dev.saoma.simulator.world.MiniProgram.Pages;
import dev.saoma.simulator.world.Secret;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Makes mini programs out of forms, under the rules that WeChat's console has for each field.
@Component
final class MiniProgramForms {

    private static final Pattern APP_ID = Pattern.compile("wx[0-9a-f]{16}");
    private static final Pattern APP_SECRET = Pattern.compile("[0-9a-zA-Z]{16,64}");
    private static final Pattern URL = Pattern.compile("https?://[^\\s/]+\\S*");
    private static final Pattern PAGE = Pattern.compile("[0-9a-zA-Z_-]+(/[0-9a-zA-Z_-]+)*");
    private static final int LONGEST_NAME = 60;
    private static final BigDecimal PHONE_PRICE = new BigDecimal("0.03");
    private static final int PHONE_QUOTA = 1_000;
    private static final List<String> LOGIN_PAGE = List.of("pages/login/index");

    private final Accounts accounts;
    private final Chance chance;

    MiniProgramForms(Accounts accounts, Chance chance) {
        this.accounts = accounts;
        this.chance = chance;
    }

    AppId newAppId() {
        return new AppId("wx" + chance.hex(16));
    }

    MiniProgram program(AppId appId, MiniProgramForm form, Optional<MiniProgram> before) {
        check(APP_ID, appId.value(), "appId", "\"wx\" and 16 hexadecimal digits in lower case");
        MiniProgram program = new MiniProgram(
                appId,
                kept(
                        form.name(),
                        before,
                        MiniProgram::name,
                        () -> "Mini program " + appId.value().substring(14)),
                kept(form.appSecret(), before, MiniProgram::appSecret, () -> new Secret(chance.hex(32))),
                form.serverUrl(),
                kept(
                        pages(form.pages()),
                        before,
                        MiniProgram::pages,
                        () -> new Pages(LOGIN_PAGE, LOGIN_PAGE, LOGIN_PAGE)),
                form.ipWhitelist(),
                kept(form.unionId(), before, MiniProgram::unionId, () -> true),
                kept(form.phonePrice(), before, MiniProgram::phonePrice, () -> PHONE_PRICE),
                kept(form.phoneQuota(), before, MiniProgram::phoneQuota, () -> PHONE_QUOTA));
        check(program);
        return program;
    }

    private void check(MiniProgram program) {
        if (accounts.find(program.appId()).isPresent()) {
            throw Problem.INVALID_FIELD.because("appId is that of an official account; delete it first.");
        }
        if (program.name().isBlank() || program.name().length() > LONGEST_NAME) {
            throw wrong("name", "1 to 60 characters");
        }
        check(APP_SECRET, program.appSecret().reveal(), "appSecret", "16 to 64 letters and digits (WeChat: 32)");
        String url = program.serverUrl();
        if (url != null) {
            check(URL, url, "serverUrl", "an address that begins with http:// or https://");
        }
        Pages pages = program.pages();
        Stream.of(pages.release(), pages.trial(), pages.develop())
                .flatMap(List::stream)
                .forEach(page -> check(PAGE, page, "pages", "paths without a leading \"/\", as in pages/login/index"));
        if (program.phonePrice().signum() < 0) {
            throw wrong("phonePrice", "0 or more yuan");
        }
        if (program.phoneQuota() < 0) {
            throw wrong("phoneQuota", "0 or more");
        }
    }

    private static @Nullable Pages pages(MiniProgramForm.@Nullable PagesForm form) {
        return form == null ? null : new Pages(orNone(form.release()), orNone(form.trial()), orNone(form.develop()));
    }

    private static List<String> orNone(@Nullable List<String> pages) {
        return Objects.requireNonNullElse(pages, List.of());
    }

    private static void check(Pattern form, String value, String field, String rule) {
        if (!form.matcher(value).matches()) {
            throw wrong(field, rule);
        }
    }

    private static ProblemException wrong(String field, String rule) {
        return Problem.INVALID_FIELD.because("%s must be %s.".formatted(field, rule));
    }

    private static <T> T kept(
            @Nullable T given, Optional<MiniProgram> before, Function<MiniProgram, T> there, Supplier<T> generated) {
        return given != null ? given : before.map(there).orElseGet(generated);
    }
}
