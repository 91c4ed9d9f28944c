package dev.saoma.server.login.web;

import dev.saoma.server.brand.BrandTexts;
import dev.saoma.server.brand.Look;
import dev.saoma.server.kernel.web.Language;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Fills the frame of the login page, in which its script draws.
@Component
final class LoginFrame {

    /// Where the phone of a simulator is; a frame has none unless it is put there.
    static final String SIMULATED_PHONE = "simulatedPhone";

    private final Texts texts;
    private final Assets assets;
    private final JsonMapper json;

    LoginFrame(Texts texts, Assets assets, JsonMapper json) {
        this.texts = texts;
        this.assets = assets;
        this.json = json;
    }

    /// What a frame is about.
    ///
    /// @param sealed the login request as the browser carries it
    /// @param application the name
    /// @param ways one at least, the first of which is open
    /// @param home where a login can be started again; null if that is known nowhere
    /// @param first what the page begins with; null where its script asks for a code
    /// @param resumed a login that goes on; null for a new one
    /// @param plain whether it is the page of a browser that runs no script, which its languages come back to
    record About(
            String sealed,
            String application,
            List<Way> ways,
            @Nullable String home,
            @Nullable First first,
            @Nullable Resumed resumed,
            boolean plain) {}

    /// A login whose person is known or asked something already.
    record Resumed(String id, long secondsLeft) {}

    /// What stands in the page before any script has run, and without one.
    ///
    /// @param code null for none
    /// @param words what is said of it; null for what is said of a code that waits
    record First(ShownCode.@Nullable Created code, @Nullable Said words) {}

    /// What is said of a login.
    ///
    /// @param view as the style sheet knows it
    record Said(String view, String title, String detail) {

        Said detail(String other) {
            return new Said(view, title, other);
        }
    }

    /// @param base the path of the pool
    Map<String, Object> content(About about, Look look, Language language, String base) {
        // The account is the open tab's, which the script puts in.
        var names = Map.of("application", about.application());
        var own = look.brand().texts(language == Language.CHINESE);
        var script = texts.part(language, "script", names);
        var content = new HashMap<String, Object>();
        content.put("language", language.tag());
        content.put("languages", languages(about, language, base));
        var text = titled(texts.part(language, "page", names), own, names);
        content.put(Pages.LOOK, look.model(language == Language.CHINESE));
        content.put("text", text);
        content.put("privacy", own(script, about.ways().getFirst(), "privacy"));
        content.putAll(first(about, script));
        content.put("plain", plain(about, language, text, base));
        content.put("initial", initial(about.application()));
        content.put("ways", tabs(about.ways()));
        content.put("middleStep", own(script, about.ways().getFirst(), "step"));
        content.put("hasWays", about.ways().size() > 1);
        content.put("account", about.ways().getFirst().name());
        content.put("assets", assets.addresses(base));
        content.put(SIMULATED_PHONE, false);
        content.put("data", data(about, script, base));
        return content;
    }

    private static Map<String, Object> first(About about, Map<String, Object> script) {
        var first = about.first();
        var code = first == null ? null : first.code();
        var way = about.ways().getFirst();
        var own = first == null ? null : first.words();
        var said = own != null ? own : said(script, code == null ? "starting" : "waiting", way);
        var model = new HashMap<String, Object>();
        model.put("view", said.view());
        model.put("said", Map.of("title", said.title(), "detail", said.detail()));
        model.put("hasCode", code != null && code.isShown());
        model.put("hasSkeleton", first == null);
        model.put("hasNothing", first != null && (code == null || !code.isShown()));
        model.put("alt", text(part(script, way.kind()), "alt"));
        model.put("qr", orFalse(code == null ? null : code.qr()));
        model.put("picture", orFalse(code == null ? null : code.picture()));
        return model;
    }

    /// A template passes over what is false.
    private static Object orFalse(@Nullable Object value) {
        return value == null ? false : value;
    }

    /// What the catalogue says of a view.
    static Said said(Map<String, Object> script, String view, Way way) {
        var own = part(script, way.kind());
        var words = own.containsKey(view) ? part(own, view) : part(script, view);
        var names = Map.of("account", way.name());
        return new Said(view, Texts.fill(text(words, "title"), names), Texts.fill(text(words, "detail"), names));
    }

    static String text(Map<?, ?> texts, String name) {
        return texts.get(name) instanceof String text ? text : "";
    }

    /// The words of a part.
    static Map<?, ?> part(Map<?, ?> texts, String name) {
        return texts.get(name) instanceof Map<?, ?> part ? part : Map.of();
    }

    /// The form of those whose browser runs no script: to get a code, to go on with the one that they see, or with one
    /// that was scanned. What stands beside its button says what that does.
    private static Map<String, Object> plain(About about, Language language, Map<String, Object> text, String base) {
        var first = about.first();
        var code = first == null ? null : first.code();
        var does = part(text, code == null ? "plainCode" : code.isShown() ? "plainGo" : "plainOn");
        return Map.of(
                "action",
                base + PlainLoginController.PATH + (code == null ? "" : "/" + code.id()),
                "label",
                text(does, "button"),
                "hint",
                text(does, "hint"),
                "request",
                about.sealed(),
                "language",
                language.tag(),
                "way",
                about.ways().getFirst().id(),
                // A page that has said something already waits for the button: it would go round and round.
                "refresh",
                isStillToCome(about) ? plainPage(about, about.ways().getFirst(), language, base) : false,
                "others",
                about.ways().stream()
                        .skip(1)
                        .map(way -> Map.of("name", way.name(), "address", plainPage(about, way, language, base)))
                        .toList());
    }

    /// Whether a page asks for its code yet. A preview asks for none.
    private static boolean isStillToCome(About about) {
        return about.first() == null
                && about.resumed() == null
                && !about.sealed().isEmpty();
    }

    private static String plainPage(About about, Way way, Language language, String base) {
        return page(base + PlainLoginController.PATH, about, language) + "&way="
                + URLEncoder.encode(way.id(), StandardCharsets.UTF_8);
    }

    private static String page(String path, About about, Language language) {
        return path + "?request=" + URLEncoder.encode(about.sealed(), StandardCharsets.UTF_8) + "&lang="
                + language.tag();
    }

    /// With the title that the operator set, if there is one.
    private static Map<String, Object> titled(Map<String, Object> text, BrandTexts own, Map<String, String> names) {
        var title = own.title();
        if (title != null) {
            var filled = Texts.fill(title, names);
            text.put("title", filled);
            text.put("heading", filled);
        }
        return text;
    }

    /// What the script needs, as a block of JSON that nothing inside can end early.
    private String data(About about, Map<String, Object> script, String base) {
        var data = new HashMap<String, @Nullable Object>();
        data.put("request", about.sealed());
        data.put("scans", base + "/login/scans");
        data.put("home", about.home());
        var first = about.first();
        var code = first == null ? null : first.code();
        data.put("first", code != null && code.isShown() ? code : null);
        data.put("scan", about.resumed());
        data.put("ways", about.ways().stream().map(Way::data).toList());
        data.put("texts", script);
        return block(data);
    }

    /// JSON that can stand in a page.
    String block(Object data) {
        return json.writeValueAsString(data)
                .replace("<", "\\u003c")
                .replace(">", "\\u003e")
                .replace("&", "\\u0026");
    }

    /// What is said of that way to log in, until the script says what is said of the open tab's.
    private static String own(Map<String, Object> script, Way way, String name) {
        return text(part(script, way.kind()), name);
    }

    /// The ways as tabs, the first of which is open.
    private static List<Map<String, Object>> tabs(List<Way> ways) {
        return ways.stream()
                .map(way -> Map.<String, Object>of(
                        "id", way.id(), "name", way.name(), "first", way.equals(ways.getFirst())))
                .toList();
    }

    /// By the address at which it stands: that of the answer to a form would not bring it back.
    private static List<Map<String, Object>> languages(About about, Language current, String base) {
        return Arrays.stream(Language.values())
                .map(language -> Map.<String, Object>of(
                        "tag",
                        language.tag(),
                        "name",
                        language.itself(),
                        "current",
                        language == current,
                        "address",
                        about.plain()
                                ? plainPage(about, about.ways().getFirst(), language, base)
                                : page(base + "/login", about, language)))
                .toList();
    }

    private static String initial(String name) {
        return name.isEmpty() ? "" : Character.toString(name.codePointAt(0)).toUpperCase(Locale.ROOT);
    }
}
