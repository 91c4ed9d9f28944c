package dev.saoma.server.oidc.web;

import dev.saoma.server.brand.Look;
import dev.saoma.server.brand.Looks;
import dev.saoma.server.brand.PageFiles;
import dev.saoma.server.kernel.ClientId;
import dev.saoma.server.pool.Addresses;
import dev.saoma.server.pool.CurrentPool;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
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

    void write(Page page, Optional<ClientId> website, HttpServletResponse response, int status) throws IOException {
        var pool = CurrentPool.get();
        var base = addresses.of(pool).getPath();
        write(page, looks.of(pool.id(), website, base), base, response, status);
    }

    private void write(Page page, Look look, String base, HttpServletResponse response, int status) throws IOException {
        response.setStatus(status);
        response.setContentType("text/html");
        response.setCharacterEncoding("UTF-8");
        response.setHeader("Cache-Control", "no-store");
        // With less, the form of a page would come to another site with `Origin: null`, as from nowhere.
        response.setHeader("Referrer-Policy", "strict-origin");
        response.setHeader("Content-Security-Policy", page.policy());
        response.getWriter().write(page.html(look, files.addresses(base)));
    }
}
