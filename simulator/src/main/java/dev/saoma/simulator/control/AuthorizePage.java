package dev.saoma.simulator.control;

import dev.saoma.simulator.authorize.Scope;
import dev.saoma.simulator.world.Person;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.web.util.HtmlUtils;

/// Draws what [AuthorizePageController] answers, everything from outside escaped.
final class AuthorizePage {

    private static final int MOST_PEOPLE = 50;

    private AuthorizePage() {}

    static String choices(String account, Scope scope, List<Person> people, String here, boolean chinese) {
        String title = chinese ? "在微信中打开" : "Opened in WeChat";
        String asks = scope == Scope.BASE
                ? (chinese
                        ? "“%s”要知道你是谁（snsapi_base）。微信在此不会询问；请选择此浏览器属于谁。"
                        : "“%s” wants to know who you are (snsapi_base). WeChat would not ask; choose whose browser this"
                                + " is.")
                : (chinese
                        ? "“%s”申请获取你的信息（snsapi_userinfo）。请选择此浏览器属于谁，即表示同意。"
                        : "“%s” asks for your profile (snsapi_userinfo). Choose whose browser this is, and so agree.");
        String rows = people.stream()
                .limit(MOST_PEOPLE)
                .map(person -> row(person, here, chinese))
                .collect(Collectors.joining());
        String nobody = chinese ? "还没有人。请先在手机页添加一位。" : "There is nobody yet. Add somebody on the phone first.";
        return page(
                title,
                chinese,
                "<p>%s</p>%s<p><a class=\"button quiet\" data-choice=\"refuse\" href=\"%s\">%s</a></p>"
                        .formatted(
                                HtmlUtils.htmlEscape(asks.formatted(account)),
                                people.isEmpty()
                                        ? "<p>" + nobody + " <a href=\"/phone\">/phone</a></p>"
                                        : "<ul class=\"people\">" + rows + "</ul>",
                                link(here, "_refuse=true"),
                                chinese ? "拒绝" : "Refuse"));
    }

    static String error(int code, String text, boolean chinese) {
        return page(
                chinese ? "无法打开" : "Cannot be opened",
                chinese,
                "<p role=\"alert\">%s: %d</p><p>%s</p>"
                        .formatted(chinese ? "错误码" : "Error", code, HtmlUtils.htmlEscape(text)));
    }

    private static String row(Person person, String here, boolean chinese) {
        String user = "_user=" + person.id().value();
        return "<li><a class=\"button\" data-user=\"%s\" href=\"%s\">%s</a> <a data-snapshot=\"%s\" href=\"%s\">%s</a></li>"
                .formatted(
                        person.id().value(),
                        link(here, user),
                        HtmlUtils.htmlEscape(person.name()),
                        person.id().value(),
                        link(here, user + "&_snapshot=true"),
                        chinese ? "只看快照页" : "as a snapshot visitor");
    }

    private static String link(String here, String more) {
        return HtmlUtils.htmlEscape(here + "&" + more);
    }

    private static String page(String title, boolean chinese, String body) {
        return """
                <!doctype html>
                <html lang="%s">
                <head>
                  <meta charset="utf-8">
                  <meta name="viewport" content="width=device-width, initial-scale=1">
                  <title>%s · WeChat simulator</title>
                  <link rel="icon" href="/favicon.svg" type="image/svg+xml">
                  <link rel="stylesheet" href="/assets/shared/base.css">
                  <link rel="stylesheet" href="/assets/authorize/authorize.css">
                </head>
                <body><main class="authorize"><h1>%s</h1>%s</main></body>
                </html>
                """.formatted(chinese ? "zh-CN" : "en", title, title, body);
    }
}
