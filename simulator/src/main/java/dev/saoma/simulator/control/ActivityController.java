package dev.saoma.simulator.control;

import dev.saoma.simulator.api.Call;
import dev.saoma.simulator.api.CallLog;
import dev.saoma.simulator.push.Push;
import dev.saoma.simulator.push.PushLog;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// What was received and what was sent.
@RestController
@RequestMapping("/_simulator")
final class ActivityController {

    private final CallLog calls;
    private final PushLog pushes;

    ActivityController(CallLog calls, PushLog pushes) {
        this.calls = calls;
        this.pushes = pushes;
    }

    @GetMapping("/calls")
    List<Call> calls() {
        return calls.newestFirst();
    }

    @GetMapping("/pushes")
    List<Push> pushes() {
        return pushes.newestFirst();
    }

    @GetMapping("/pushes/{id}")
    Push push(@PathVariable String id) {
        return pushes.find(id)
                .orElseThrow(() -> Problem.PUSH_UNKNOWN.because(
                        "There is no push with id " + id + ", or it is so old that it was forgotten."));
    }
}
