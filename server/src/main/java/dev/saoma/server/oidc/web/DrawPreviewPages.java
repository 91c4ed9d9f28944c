package dev.saoma.server.oidc.web;

import dev.saoma.server.application.Application;
import dev.saoma.server.application.Applications;
import dev.saoma.server.brand.BrandOwner;
import dev.saoma.server.brand.Look;
import dev.saoma.server.brand.PageFiles;
import dev.saoma.server.kernel.web.Language;
import dev.saoma.server.kernel.web.LanguageSwitch;
import dev.saoma.server.oidc.PreviewPages;
import dev.saoma.server.pool.Pool;
import dev.saoma.server.pool.Pools;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/// The same pages with sample words: no question stands behind their buttons, and the frame that they are shown in
/// sends no form.
@Component
final class DrawPreviewPages implements PreviewPages {

    private static final String NOBODY = "王小明";
    private static final Set<String> TOLD = Set.of(Scopes.OPENID, Scopes.PROFILE, Scopes.PHONE);
    private static final String NOWHERE = "#";
    private static final String NO_TARGETS = "'none'";

    private final Pools pools;
    private final Applications applications;
    private final PageFiles files;

    DrawPreviewPages(Pools pools, Applications applications, PageFiles files) {
        this.pools = pools;
        this.applications = applications;
        this.files = files;
    }

    @Override
    public String html(Kind kind, BrandOwner owner, Look look, boolean inEnglish) {
        var language = inEnglish ? Language.ENGLISH : Language.CHINESE;
        var page = switch (kind) {
            case CONSENT -> ConsentPage.of(language, website(owner), NOBODY, TOLD, NOWHERE, "", NO_TARGETS);
            case LOGOUT ->
                Pages.confirmLogout(language, NOWHERE, "", Optional.of(website(owner)), Optional.empty(), NO_TARGETS);
            case ERROR -> RefusalPage.REDIRECT_URI.page(language);
        };
        var addresses = files.addresses("");
        var script = "<script type=\"module\" src=\"" + addresses.getOrDefault("preview", "") + "\"></script>\n";
        return look.previewed(page.html(look, addresses, switched(language))).replace("</body>", script + "</body>");
    }

    /// As it is drawn; the frame leads nowhere.
    private static List<LanguageSwitch.Link> switched(Language current) {
        return Arrays.stream(Language.values())
                .map(language ->
                        new LanguageSwitch.Link(language.tag(), language.itself(), language == current, NOWHERE))
                .toList();
    }

    private String website(BrandOwner owner) {
        return owner.application()
                .flatMap(id -> applications.findListed(owner.pool(), id))
                .map(Application::name)
                .or(() -> pools.find(owner.pool()).map(Pool::name))
                .orElseThrow();
    }
}
