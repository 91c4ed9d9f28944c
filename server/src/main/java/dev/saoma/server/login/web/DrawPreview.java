package dev.saoma.server.login.web;

import dev.saoma.server.application.Application;
import dev.saoma.server.application.Applications;
import dev.saoma.server.brand.BrandOwner;
import dev.saoma.server.brand.Look;
import dev.saoma.server.connection.Connections;
import dev.saoma.server.kernel.web.Language;
import dev.saoma.server.login.PreviewLogin;
import dev.saoma.server.pool.Pool;
import dev.saoma.server.pool.Pools;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// The login page from the same frame, style and drawing script, but with another beginning: it waits to be told what
/// to show and knows no login request, so that it can ask for nothing.
@Component
final class DrawPreview implements PreviewLogin {

    private final Pools pools;
    private final Applications applications;
    private final Connections connections;
    private final LoginFrame frame;
    private final Assets assets;
    private final Pages pages;

    DrawPreview(
            Pools pools,
            Applications applications,
            Connections connections,
            LoginFrame frame,
            Assets assets,
            Pages pages) {
        this.pools = pools;
        this.applications = applications;
        this.connections = connections;
        this.frame = frame;
        this.assets = assets;
        this.pages = pages;
    }

    @Override
    public String html(BrandOwner owner, Look look, boolean inEnglish) {
        var pool = pools.find(owner.pool()).orElseThrow();
        var application = shown(owner);
        var name = application.map(Application::name).orElse(pool.name());
        var about = new LoginFrame.About("", name, ways(application, pool), "#", null, null, false);
        var language = inEnglish ? Language.ENGLISH : Language.CHINESE;
        var content = new HashMap<>(frame.content(about, look, language, ""));
        var files = new HashMap<>(assets.addresses(""));
        files.put("script", files.getOrDefault("preview", ""));
        content.put("assets", files);
        return look.previewed(pages.login(content))
                .replace(
                        "</body>",
                        "<script type=\"application/json\" id=\"sample\">"
                                + frame.block(Map.of("qr", QrPath.of("https://weixin.qq.com/q/preview")))
                                + "</script>\n</body>");
    }

    /// A pool has no login page but those of its applications: the first stands for all.
    private Optional<Application> shown(BrandOwner owner) {
        return owner.application()
                .map(id -> applications.findListed(owner.pool(), id))
                .orElseGet(() -> applications.all(owner.pool()).stream().findFirst());
    }

    private List<Way> ways(Optional<Application> application, Pool pool) {
        var offered = application.stream()
                .flatMap(known -> known.connections().stream())
                .flatMap(id -> connections.find(id).stream())
                .map(Way::of)
                .toList();
        return offered.isEmpty() ? List.of(Way.sample(pool.name())) : offered;
    }
}
