package dev.saoma.simulator.control;

import dev.saoma.simulator.mini.PhoneCodes;
import dev.saoma.simulator.world.AccessTokens;
import dev.saoma.simulator.world.AppId;
import dev.saoma.simulator.world.MiniProgram;
import dev.saoma.simulator.world.MiniPrograms;
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

/// The mini programs, with all that their owner would see in WeChat's console, secrets included.
@RestController
@RequestMapping("/_simulator/mini-programs")
final class MiniProgramController {

    private static final MiniProgramForm EMPTY =
            new MiniProgramForm(null, null, null, null, null, null, null, null, null);

    private final MiniPrograms programs;
    private final MiniProgramForms forms;
    private final AccessTokens tokens;
    private final PhoneCodes phoneCodes;
    private final Lookup lookup;
    private final InstantSource clock;

    MiniProgramController(
            MiniPrograms programs,
            MiniProgramForms forms,
            AccessTokens tokens,
            PhoneCodes phoneCodes,
            Lookup lookup,
            InstantSource clock) {
        this.programs = programs;
        this.forms = forms;
        this.tokens = tokens;
        this.phoneCodes = phoneCodes;
        this.lookup = lookup;
        this.clock = clock;
    }

    @GetMapping
    List<MiniProgramView> all() {
        return programs.all().stream().map(this::view).toList();
    }

    @GetMapping("/{appId}")
    MiniProgramView one(@PathVariable AppId appId) {
        return view(lookup.miniProgram(appId));
    }

    @PostMapping
    ResponseEntity<MiniProgramView> create(@RequestBody(required = false) @Nullable MiniProgramForm given) {
        MiniProgramForm form = Objects.requireNonNullElse(given, EMPTY);
        String chosen = form.appId();
        return put(chosen == null ? forms.newAppId() : new AppId(chosen), form, Optional.empty());
    }

    @PutMapping("/{appId}")
    ResponseEntity<MiniProgramView> replace(@PathVariable AppId appId, @RequestBody MiniProgramForm form) {
        String other = form.appId();
        if (other != null && !other.equals(appId.value())) {
            throw Problem.INVALID_FIELD.because("appId in the body must be the one in the path, or left out.");
        }
        return put(appId, form, programs.find(appId));
    }

    @DeleteMapping("/{appId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(@PathVariable AppId appId) {
        programs.remove(lookup.miniProgram(appId).appId());
    }

    @DeleteMapping("/{appId}/tokens")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revokeTokens(@PathVariable AppId appId) {
        tokens.revoke(lookup.miniProgram(appId).appId(), clock.instant());
    }

    private ResponseEntity<MiniProgramView> put(AppId appId, MiniProgramForm form, Optional<MiniProgram> before) {
        MiniProgram program = forms.program(appId, form, before);
        programs.put(program);
        return ResponseEntity.status(before.isEmpty() ? HttpStatus.CREATED : HttpStatus.OK)
                .body(view(program));
    }

    private MiniProgramView view(MiniProgram program) {
        return MiniProgramView.of(program, phoneCodes);
    }
}
