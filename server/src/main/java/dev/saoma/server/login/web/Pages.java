package dev.saoma.server.login.web;

import com.samskivert.mustache.Escapers;
import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import dev.saoma.server.brand.Look;
import dev.saoma.server.brand.Looks;
import dev.saoma.server.kernel.ClientId;
import dev.saoma.server.kernel.web.Language;
import dev.saoma.server.kernel.web.LanguageSwitch;
import dev.saoma.server.pool.Addresses;
import dev.saoma.server.pool.CurrentPool;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.ClassPathResource;
import org.springframework.dao.DataAccessException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/// Renders the pages, everything escaped, and gives them the headers under which nothing foreign can run, frame
/// or read them.
@Component
final class Pages {

    /// What a page says of its look, if it is not the pool's.
    static final String LOOK = "look";

    private static final Logger log = LoggerFactory.getLogger(Pages.class);

    private static final String NO_FRAME = "frame-ancestors 'none'";

    private static final Map<String, String> HEADERS = Map.of(
            "Cache-Control",
            "no-store",
            "Content-Security-Policy",
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self';"
                    + " base-uri 'none'; form-action 'self'; " + NO_FRAME + ";"
                    + " require-trusted-types-for 'script'; trusted-types 'none'",
            "Cross-Origin-Resource-Policy",
            "same-origin",
            "Permissions-Policy",
            "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
            "Referrer-Policy",
            "no-referrer",
            "X-Content-Type-Options",
            "nosniff");

    /// What the pages for phones have otherwise: their forms come back to them, and for that the browser has to say
    /// where it comes from, though never by which address.
    private static final Map<String, String> PHONE_HEADERS = Map.of(
            "Content-Security-Policy",
            "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'self'; " + NO_FRAME,
            "Referrer-Policy",
            "strict-origin");

    /// What the login page has otherwise. It has a form for browsers without scripts, and with `no-referrer` those
    /// that know no Fetch Metadata, or are not on https, would send `Origin: null` with it, as a foreign page can.
    /// Its address, with the sealed request, goes to nobody but us.
    private static final Map<String, String> FORM_HEADERS = Map.of("Referrer-Policy", "same-origin");

    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

    /// For text and for attributes in double quotes, which are all that the templates have.
    private static final Mustache.Escaper ESCAPER = Escapers.simple(
            new String[][] {{"&", "&amp;"}, {"<", "&lt;"}, {">", "&gt;"}, {"\"", "&quot;"}, {"'", "&#39;"}});

    private final Looks looks;
    private final Addresses addresses;
    private final Template login = template("login");
    private final Template entered = template("entered");
    private final Template problem = template("problem");
    private final Template phone = template("phone");
    private final Template person = template("person");

    Pages(Looks looks, Addresses addresses) {
        this.looks = looks;
        this.addresses = addresses;
    }

    /// The links to the same page in each language.
    static void putLanguages(Map<String, Object> content, HttpServletRequest request, Language current) {
        var links = LanguageSwitch.of(request, current).stream()
                .map(link -> Map.of(
                        "tag", link.tag(), "name", link.name(), "current", link.current(), "address", link.address()))
                .toList();
        content.put("languages", links);
        content.put("hasLanguages", !links.isEmpty());
    }

    /// How the pages of that application look, or where none is known those of the pool. A page that says that the
    /// database is away has the house's own look.
    Look look(Optional<ClientId> application) {
        if (!CurrentPool.isBound()) {
            return Look.NONE;
        }
        var pool = CurrentPool.get();
        try {
            return looks.of(pool.id(), application, addresses.of(pool).getPath());
        } catch (DataAccessException e) {
            log.warn("The brand of pool {} cannot be read", pool.slug(), e);
            return Look.NONE;
        }
    }

    /// @param origins of the website's pages that may frame this one
    ResponseEntity<String> login(Language language, Map<String, Object> content, List<String> origins) {
        var headers = new HashMap<>(HEADERS);
        headers.putAll(FORM_HEADERS);
        if (!origins.isEmpty()) {
            headers.computeIfPresent(
                    "Content-Security-Policy",
                    (_, policy) -> policy.replace(NO_FRAME, "frame-ancestors " + String.join(" ", origins)));
        }
        return page(200, language, headers, login, content);
    }

    /// The page from which one goes on by a link, as no script does it.
    ResponseEntity<String> entered(Language language, Map<String, Object> content) {
        return page(200, language, entered, content);
    }

    /// The login page without headers, to be looked at inside another page.
    String login(Map<String, Object> content) {
        return login.execute(content);
    }

    ResponseEntity<String> problem(int status, Language language, Map<String, Object> content) {
        return page(status, language, problem, content);
    }

    /// A page for the phone of whoever scanned.
    ResponseEntity<String> phone(int status, Language language, Map<String, Object> content) {
        var headers = new HashMap<>(HEADERS);
        headers.putAll(PHONE_HEADERS);
        return page(status, language, headers, phone, content);
    }

    /// A page for somebody who looks after what they have allowed.
    ResponseEntity<String> person(int status, Language language, Map<String, Object> content) {
        var headers = new HashMap<>(HEADERS);
        headers.putAll(PHONE_HEADERS);
        return page(status, language, headers, person, content);
    }

    private ResponseEntity<String> page(int status, Language language, Template template, Map<String, Object> content) {
        return page(status, language, HEADERS, template, content);
    }

    private ResponseEntity<String> page(
            int status,
            Language language,
            Map<String, String> headers,
            Template template,
            Map<String, Object> content) {
        var answer = ResponseEntity.status(status).contentType(HTML).header("Content-Language", language.tag());
        headers.forEach((BiConsumer<String, String>) answer::header);
        return answer.body(template.execute(branded(language, content)));
    }

    private Map<String, Object> branded(Language language, Map<String, Object> content) {
        var branded = new HashMap<>(content);
        branded.computeIfAbsent(LOOK, _ -> look(Optional.empty()).model(language == Language.CHINESE));
        return branded;
    }

    private static Template template(String name) {
        try (var in = new ClassPathResource("templates/" + name + ".mustache").getInputStream();
                var reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            return Mustache.compiler().withEscaper(ESCAPER).strictSections(true).compile(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
