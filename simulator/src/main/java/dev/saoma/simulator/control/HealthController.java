package dev.saoma.simulator.control;

import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
final class HealthController {

    @GetMapping("/_simulator/health")
    Map<String, String> health() {
        return Map.of("status", "UP");
    }
}
