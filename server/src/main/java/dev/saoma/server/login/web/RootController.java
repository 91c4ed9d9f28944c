package dev.saoma.server.login.web;

import dev.saoma.server.kernel.web.Language;
import dev.saoma.server.login.web.PersonPage.Besides;
import dev.saoma.server.login.web.PersonPage.Content;
import dev.saoma.server.login.web.PersonPage.Entry;
import dev.saoma.server.login.web.PersonPage.Fact;
import dev.saoma.server.login.web.PersonPage.Link;
import dev.saoma.server.pool.Addresses;
import dev.saoma.server.pool.CurrentPool;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/// The root of the installation, which tells a person what this is and where to go on. It names no pool and no
/// website: whoever is to know one has its address. A program gets the same answer as at any address that is none.
@RestController
final class RootController {

    private final PersonPage page;
    private final Addresses addresses;

    RootController(PersonPage page, Addresses addresses) {
        this.page = page;
        this.addresses = addresses;
    }

    @GetMapping("/")
    ResponseEntity<String> page(HttpServletRequest request) {
        var accept = request.getHeader(HttpHeaders.ACCEPT);
        if (CurrentPool.isBound() || accept == null || !accept.contains(MediaType.TEXT_HTML_VALUE)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        var language = Language.choose(null, "", request);
        var words = page.words("root", language, Map.of());
        var issuer = addresses.issuers(words.of("pool"));
        var facts = List.of(
                new Fact(words.of("issuer"), issuer),
                new Fact(words.of("discovery"), issuer + "/.well-known/openid-configuration"),
                new Fact(words.of("health"), words.of("health-at")));
        var links = List.of(new Link("/console/", words.of("console")));
        return page.draw(
                new Content(200, "welcome", null, List.of(new Entry("", facts, "", "")), false, List.of()),
                Besides.of(links),
                words,
                language,
                request);
    }
}
