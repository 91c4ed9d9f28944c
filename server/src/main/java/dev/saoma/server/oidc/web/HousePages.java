package dev.saoma.server.oidc.web;

import dev.saoma.server.brand.Looks;
import dev.saoma.server.brand.PageFiles;
import dev.saoma.server.kernel.ClientId;
import dev.saoma.server.kernel.web.Language;
import dev.saoma.server.kernel.web.LanguageSwitch;
import dev.saoma.server.pool.Addresses;
import dev.saoma.server.pool.CurrentPool;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Answers with a page, in the look of the website that it is about, or else of the pool.
@Component
final class HousePages {

    private final Looks looks;
    private final PageFiles files;
    private final Addresses addresses;

    HousePages(Looks looks, PageFiles files, Addresses addresses) {
        this.looks = looks;
        this.files = files;
        this.addresses = addresses;
    }

    /// In which language to speak to whoever sent that request: what they chose on a page, what the website asks
    /// for (`ui_locales` of OpenID Connect Core 1.0 §3.1.2.1 and of RP-Initiated Logout 1.0 §2), or the browser's.
    static Language language(HttpServletRequest request) {
        return Language.choose(null, Objects.requireNonNullElse(request.getParameter("ui_locales"), ""), request);
    }

    /// A page that can be had again, in the other language too.
    void write(
            Page page, Optional<ClientId> website, HttpServletRequest request, HttpServletResponse response, int status)
            throws IOException {
        write(page, website, LanguageSwitch.of(request, page.language()), response, status);
    }

    /// A page that holds an answer, and is seen once.
    void writeOnce(Page page, Optional<ClientId> website, HttpServletResponse response) throws IOException {
        write(page, website, List.of(), response, HttpServletResponse.SC_OK);
    }

    private void write(
            Page page,
            Optional<ClientId> website,
            List<LanguageSwitch.Link> others,
            HttpServletResponse response,
            int status)
            throws IOException {
        var pool = CurrentPool.get();
        var base = addresses.of(pool).getPath();
        var look = looks.of(pool.id(), website, base);
        response.setStatus(status);
        response.setContentType("text/html");
        response.setCharacterEncoding("UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Content-Language", page.language().tag());
        // With less, the form of a page would come to another site with `Origin: null`, as from nowhere.
        response.setHeader("Referrer-Policy", "strict-origin");
        response.setHeader("Content-Security-Policy", page.policy());
        response.getWriter().write(page.html(look, files.addresses(base), others));
    }
}
