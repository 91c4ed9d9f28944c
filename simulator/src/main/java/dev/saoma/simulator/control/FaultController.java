package dev.saoma.simulator.control;

import dev.saoma.simulator.fault.Fault;
import dev.saoma.simulator.fault.FaultKind;
import dev.saoma.simulator.fault.Faults;
import dev.saoma.simulator.world.AppId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// Switches faults on and, by one call, all of them off.
@RestController
@RequestMapping("/_simulator/faults")
final class FaultController {

    private static final long LONGEST_MILLIS = 120_000;

    private final Faults faults;
    private final JsonMapper json;

    FaultController(Faults faults, JsonMapper json) {
        this.faults = faults;
        this.json = json;
    }

    record FaultList(@Nullable List<FaultForm> faults) {}

    record FaultForm(
            @Nullable FaultKind kind,
            @Nullable String path,
            @Nullable AppId appId,
            @Nullable Integer count,
            @Nullable Integer errcode,
            @Nullable Long millis) {}

    record ActiveFaults(List<Fault> faults) {}

    @GetMapping
    ActiveFaults active() {
        return new ActiveFaults(faults.active());
    }

    @PutMapping
    ActiveFaults replace(@RequestBody FaultList wanted) {
        List<FaultForm> list = wanted.faults();
        if (list == null) {
            throw Problem.INVALID_FIELD.because("faults is missing: it must be a list, empty to switch all off.");
        }
        faults.replace(list.stream().map(FaultController::checked).toList());
        return active();
    }

    /// One more beside those that are on.
    @PostMapping
    ActiveFaults add(@RequestBody FaultForm wanted) {
        faults.add(checked(wanted));
        return active();
    }

    /// All off, or all of one kind.
    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void reset(@RequestParam(required = false) @Nullable String kind) {
        if (kind == null) {
            faults.replace(List.of());
        } else {
            faults.remove(kind(kind));
        }
    }

    private FaultKind kind(String name) {
        try {
            return json.convertValue(name, FaultKind.class);
        } catch (JacksonException | IllegalArgumentException _) {
            throw Problem.INVALID_FIELD.because("kind is not the name of a fault, as api-error is.");
        }
    }

    private static Fault checked(FaultForm form) {
        FaultKind kind = form.kind();
        if (kind == null) {
            throw Problem.INVALID_FIELD.because("kind is missing from a fault, for example \"api-error\".");
        }
        Fault fault = new Fault(kind, form.path(), form.appId(), form.count(), form.errcode(), form.millis());
        check(fault);
        return fault;
    }

    private static void check(Fault fault) {
        Long millis = fault.millis();
        boolean fits = fault.kind().takesMillis()
                ? millis != null
                : millis == null || fault.kind().mayTakeMillis();
        if (!fits) {
            throw Problem.INVALID_FIELD.because(
                    "millis belongs to api-latency and push-delay, may be given with push-reorder, and to no other.");
        }
        if (millis != null && (millis < 0 || millis > LONGEST_MILLIS)) {
            throw Problem.INVALID_FIELD.because("millis must be between 0 and 120000.");
        }
        if (fault.errcode() != null && fault.kind() != FaultKind.API_ERROR) {
            throw Problem.INVALID_FIELD.because("errcode belongs to api-error only.");
        }
        if (fault.path() != null && !fault.kind().onApi()) {
            throw Problem.INVALID_FIELD.because("path belongs to faults of the API; scope a push by appId.");
        }
        Integer count = fault.count();
        if (count != null && count < 1) {
            throw Problem.INVALID_FIELD.because("count must be at least 1; leave it out for \"until reset\".");
        }
    }
}
