package dev.saoma.simulator.control;

import dev.saoma.simulator.world.Accounts;
import dev.saoma.simulator.world.App;
import dev.saoma.simulator.world.AppId;
import dev.saoma.simulator.world.MiniPrograms;
import dev.saoma.simulator.world.MinuteLimits;
import dev.saoma.simulator.world.Quotas;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// How much of its daily quotas each account has used, and other limits for a test that wants to meet them.
@RestController
@RequestMapping("/_simulator/quotas")
final class QuotaController {

    private final Quotas quotas;
    private final MinuteLimits minuteLimits;
    private final Accounts accounts;
    private final MiniPrograms programs;
    private final Lookup lookup;
    private final InstantSource clock;

    QuotaController(
            Quotas quotas,
            MinuteLimits minuteLimits,
            Accounts accounts,
            MiniPrograms programs,
            Lookup lookup,
            InstantSource clock) {
        this.quotas = quotas;
        this.minuteLimits = minuteLimits;
        this.accounts = accounts;
        this.programs = programs;
        this.lookup = lookup;
        this.clock = clock;
    }

    record LimitForm(
            @Nullable AppId appId,
            @Nullable String call,
            @Nullable Integer limit) {}

    record QuotaView(AppId appId, String call, int limit, int used, int remain) {

        static QuotaView of(Quotas.Usage usage) {
            return new QuotaView(usage.appId(), usage.call(), usage.limit(), usage.used(), usage.remain());
        }
    }

    @GetMapping
    List<QuotaView> all() {
        return Stream.<App>concat(accounts.all().stream(), programs.all().stream())
                .map(App::appId)
                .flatMap(app -> quotas.of(app, clock.instant()).stream())
                .map(QuotaView::of)
                .toList();
    }

    @PutMapping
    QuotaView limit(@RequestBody LimitForm form) {
        AppId app = lookup.app(Required.field(form.appId(), "appId", "the AppID of an account or a mini program"))
                .appId();
        String call = Required.field(form.call(), "call", "the path of a call, for example /cgi-bin/token");
        Integer limit = form.limit();
        if (limit == null || limit < 0) {
            throw Problem.INVALID_FIELD.because("limit must be 0 or more.");
        }
        if (!quotas.limit(app, call, limit)) {
            throw Problem.INVALID_FIELD.because("call has no limit: GET /_simulator/quotas lists those that have.");
        }
        return quotas.of(app, call, clock.instant()).map(QuotaView::of).orElseThrow();
    }

    record MinuteForm(
            @Nullable AppId appId,
            @Nullable String call,
            @Nullable Integer limit) {}

    /// How often something that WeChat counts by the minute may happen: the path of a call, of which there are few.
    @PutMapping("/per-minute")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void limitByMinute(@RequestBody MinuteForm form) {
        AppId app = lookup.app(Required.field(form.appId(), "appId", "the AppID of a mini program"))
                .appId();
        String call = Required.field(form.call(), "call", "the path of a call, for example /wxa/getwxacodeunlimit");
        Integer limit = form.limit();
        if (limit == null || limit < 0) {
            throw Problem.INVALID_FIELD.because("limit must be 0 or more.");
        }
        minuteLimits.limit(app, call, limit);
    }
}
