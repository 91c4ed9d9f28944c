package dev.saoma.server.console.web;

import dev.saoma.server.console.PublicIps;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// The list that the operator of an official account puts on its IP whitelist, where programs and people that come
/// from Authing look for it. Everybody may know it: these addresses show themselves with every call.
@RestController
class PublicIpsController {

    private final PublicIps ips;

    PublicIpsController(PublicIps ips) {
        this.ips = ips;
    }

    /// The envelope of Authing's version 2: `code` 200 means success.
    record Envelope(int code, String message, List<String> data) {}

    @GetMapping("/api/v2/system/public-ips")
    Envelope publicIps() {
        return new Envelope(200, "OK", ips.publicIps());
    }
}
