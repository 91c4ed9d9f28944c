package dev.saoma.server.scan;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What a browser says it is (`User-Agent`, RFC 9110 §10.1.5), in words that a person recognises. Only names of our
/// own list: whatever else a browser writes there never reaches a message.
///
/// @param browser empty if it is none that we know
/// @param system empty if it is none that we know
public record Device(String browser, String system) {

    public static final Device UNKNOWN = new Device("", "");

    private static final String WECHAT = "WeChat";
    private static final String TELEVISION = "TV";

    /// The mark and what it means. Most name themselves beside one that they imitate, so the first that fits counts.
    private static final List<Map.Entry<String, String>> BROWSERS = List.of(
            Map.entry("MicroMessenger", WECHAT),
            Map.entry("Edg", "Edge"),
            Map.entry("OPR/", "Opera"),
            Map.entry("SamsungBrowser", "Samsung Internet"),
            Map.entry("HuaweiBrowser", "Huawei Browser"),
            Map.entry("MiuiBrowser", "Mi Browser"),
            Map.entry("QQBrowser", "QQ Browser"),
            Map.entry("UCBrowser", "UC Browser"),
            Map.entry("YaBrowser", "Yandex Browser"),
            Map.entry("Vivaldi", "Vivaldi"),
            Map.entry("Firefox/", "Firefox"),
            Map.entry("FxiOS", "Firefox"),
            Map.entry("Chrome/", "Chrome"),
            Map.entry("CriOS", "Chrome"),
            Map.entry("Safari/", "Safari"));

    /// The same of programs without a page.
    private static final List<Map.Entry<String, String>> PROGRAMS = List.of(
            Map.entry("curl/", "curl"),
            Map.entry("Wget/", "Wget"),
            Map.entry("python", "Python"),
            Map.entry("Python", "Python"),
            Map.entry("Go-http-client", "Go"),
            Map.entry("okhttp", "Java"),
            Map.entry("Java", "Java"),
            Map.entry("node", "Node.js"));

    /// Televisions come first: they say beside it what they are built on.
    private static final List<Map.Entry<String, String>> SYSTEMS = List.of(
            Map.entry("Tizen", TELEVISION),
            Map.entry("Web0S", TELEVISION),
            Map.entry("webOS", TELEVISION),
            Map.entry("SmartTV", TELEVISION),
            Map.entry("SMART-TV", TELEVISION),
            Map.entry("Smart TV", TELEVISION),
            Map.entry("GoogleTV", TELEVISION),
            Map.entry("Android TV", TELEVISION),
            Map.entry("BRAVIA", TELEVISION),
            Map.entry("AppleTV", TELEVISION),
            Map.entry("OpenHarmony", "HarmonyOS"),
            Map.entry("HarmonyOS", "HarmonyOS"),
            Map.entry("Android", "Android"),
            Map.entry("iPhone", "iPhone"),
            Map.entry("iPad", "iPad"),
            Map.entry("Windows", "Windows"),
            Map.entry("Mac OS X", "macOS"),
            Map.entry("CrOS", "ChromeOS"),
            Map.entry("Linux", "Linux"));

    /// Reads the header; nobody has to send it.
    public static Device of(@Nullable String userAgent) {
        return userAgent == null ? UNKNOWN : new Device(program(userAgent), first(SYSTEMS, userAgent));
    }

    private static String program(String userAgent) {
        var browser = first(BROWSERS, userAgent);
        return browser.isEmpty() ? first(PROGRAMS, userAgent) : browser;
    }

    /// Whether it is a browser: a person looks for it among their windows, and for anything else in their room.
    public boolean isBrowser() {
        return !system.equals(TELEVISION)
                && BROWSERS.stream().anyMatch(known -> known.getValue().equals(browser));
    }

    private static String first(List<Map.Entry<String, String>> names, String userAgent) {
        return names.stream()
                .filter(name -> userAgent.contains(name.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }

    /// Both in words, such as `Chrome, Windows`.
    public String words(Locale language) {
        var chinese = language.getLanguage().equals("zh");
        if (browser.isEmpty() && system.isEmpty()) {
            return chinese ? "未知设备" : "an unknown device";
        }
        var name = chinese && browser.equals(WECHAT) ? "微信" : browser;
        var where = chinese && system.equals(TELEVISION) ? "电视" : system;
        return Stream.of(name, where).filter(word -> !word.isEmpty()).collect(Collectors.joining(", "));
    }
}
