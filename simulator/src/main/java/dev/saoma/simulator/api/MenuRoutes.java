package dev.saoma.simulator.api;

import dev.saoma.simulator.world.Account;
import dev.saoma.simulator.world.AccountType;
import dev.saoma.simulator.world.Chance;
import dev.saoma.simulator.world.Menu;
import dev.saoma.simulator.world.Menus;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The menu below an account's chats (自定义菜单). Unlike WeChat's, it is on the phone at once.
@Component
final class MenuRoutes implements Routes {

    private final Callers callers;
    private final JsonBodies bodies;
    private final Menus menus;
    private final Chance chance;

    MenuRoutes(Callers callers, JsonBodies bodies, Menus menus, Chance chance) {
        this.callers = callers;
        this.bodies = bodies;
        this.menus = menus;
        this.chance = chance;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.post(
                        "/cgi-bin/menu/create",
                        allowed((request, account) -> bodies.read(request, body -> switch (MenuOrder.read(body)) {
                            case MenuOrder.Refused(ErrorCode why) -> Answer.refused(why);
                            case MenuOrder.Buttons(var buttons) -> create(account, buttons);
                        }))),
                Route.get("/cgi-bin/menu/get", allowed((_, account) -> get(account))),
                Route.get("/cgi-bin/menu/delete", allowed((_, account) -> {
                    menus.remove(account.appId());
                    return Answer.ok();
                })),
                // Any account may ask this one (查询自定义菜单信息).
                Route.get(
                        "/cgi-bin/get_current_selfmenu_info",
                        request -> callers.withToken(request, this::asInConsole)));
    }

    private interface How {
        Answer answer(ApiRequest request, Account account);
    }

    private Function<ApiRequest, Answer> allowed(How how) {
        return request -> callers.withToken(request, AccountType::setsMenu, account -> how.answer(request, account));
    }

    private Answer create(Account account, List<Menu.Button> buttons) {
        menus.put(new Menu(account.appId(), Long.parseLong("4" + chance.digits(8)), buttons));
        return Answer.ok();
    }

    private Answer get(Account account) {
        return menus.find(account.appId())
                .<Answer>map(menu -> {
                    Map<String, Object> inner = new LinkedHashMap<>();
                    inner.put("button", menu.buttons().stream().map(this::shown).toList());
                    inner.put("menuid", menu.menuId());
                    return new Answer.Data(Map.of("menu", inner));
                })
                .orElseGet(() -> Answer.refused(ErrorCode.NO_MENU));
    }

    private Answer asInConsole(Account account) {
        Map<String, Object> fields = new LinkedHashMap<>();
        List<Menu.Button> buttons =
                menus.find(account.appId()).map(Menu::buttons).orElse(List.of());
        fields.put("is_menu_open", buttons.isEmpty() ? 0 : 1);
        if (!buttons.isEmpty()) {
            fields.put(
                    "selfmenu_info",
                    Map.of("button", buttons.stream().map(this::inConsole).toList()));
        }
        return new Answer.Data(fields);
    }

    private Map<String, Object> shown(Menu.Button button) {
        Map<String, Object> fields = action(button);
        fields.put("sub_button", button.below().stream().map(this::shown).toList());
        return fields;
    }

    private Map<String, Object> inConsole(Menu.Button button) {
        Map<String, Object> fields = action(button);
        if (button.opensMore()) {
            fields.put(
                    "sub_button",
                    Map.of(
                            "list",
                            button.below().stream().map(MenuRoutes::action).toList()));
        }
        return fields;
    }

    private static Map<String, Object> action(Menu.Button button) {
        Map<String, Object> fields = new LinkedHashMap<>();
        put(fields, "type", button.type());
        put(fields, "name", button.name());
        put(fields, "key", button.key());
        put(fields, "url", button.url());
        put(fields, "media_id", button.mediaId());
        put(fields, "article_id", button.articleId());
        put(fields, "appid", button.miniProgram());
        put(fields, "pagepath", button.pagePath());
        return fields;
    }

    private static void put(Map<String, Object> fields, String name, @Nullable String value) {
        if (value != null) {
            fields.put(name, value);
        }
    }
}
