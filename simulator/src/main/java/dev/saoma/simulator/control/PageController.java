package dev.saoma.simulator.control;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// Gives the phone an address without an ending; `/` is found by itself.
@Controller
final class PageController {

    @GetMapping("/phone")
    String phone() {
        return "forward:/phone.html";
    }
}
