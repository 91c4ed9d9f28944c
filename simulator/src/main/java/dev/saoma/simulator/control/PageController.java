package dev.saoma.simulator.control;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// Gives the phone and the inbox an address without an ending; `/` is found by itself.
@Controller
final class PageController {

    @GetMapping("/phone")
    String phone() {
        return "forward:/phone.html";
    }

    @GetMapping("/inbox")
    String inbox() {
        return "forward:/inbox.html";
    }
}
