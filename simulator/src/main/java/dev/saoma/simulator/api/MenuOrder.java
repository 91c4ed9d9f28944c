package dev.saoma.simulator.api;

import dev.saoma.simulator.world.Menu;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// What a caller of `menu/create` asks for, once it is found to be in order (创建自定义菜单).
sealed interface MenuOrder {

    record Buttons(List<Menu.Button> buttons) implements MenuOrder {}

    record Refused(ErrorCode why) implements MenuOrder {}

    static MenuOrder read(JsonNode body) {
        JsonNode buttons = body.path("button");
        if (!buttons.isArray() || buttons.isEmpty() || buttons.size() > Level.TOP.most) {
            return new Refused(ErrorCode.INVALID_BUTTON_SIZE);
        }
        return all(buttons, Level.TOP);
    }

    private static MenuOrder all(JsonNode buttons, Level level) {
        List<Menu.Button> read = new ArrayList<>();
        for (JsonNode button : buttons) {
            JsonNode below = button.path("sub_button");
            List<Menu.Button> more = List.of();
            if (level == Level.TOP && below.isArray() && !below.isEmpty()) {
                if (below.size() > Level.SUB.most) {
                    return new Refused(ErrorCode.INVALID_SUB_BUTTON_SIZE);
                }
                switch (all(below, Level.SUB)) {
                    case Refused refused -> {
                        return refused;
                    }
                    case Buttons(var found) -> more = found;
                }
            }
            ErrorCode wrong = level.whatIsWrongWith(button, !more.isEmpty());
            if (wrong != null) {
                return new Refused(wrong);
            }
            read.add(button(button, more));
        }
        return new Buttons(List.copyOf(read));
    }

    private static Menu.Button button(JsonNode button, List<Menu.Button> more) {
        return new Menu.Button(
                text(button, "name"),
                more.isEmpty() ? text(button, "type") : null,
                given(button, "key"),
                given(button, "url"),
                given(button, "media_id"),
                given(button, "article_id"),
                given(button, "appid"),
                given(button, "pagepath"),
                more);
    }

    private static String text(JsonNode button, String field) {
        return JsonBodies.text(button, field).orElse("");
    }

    private static @Nullable String given(JsonNode button, String field) {
        return JsonBodies.text(button, field).orElse(null);
    }

    /// The bar itself, or what opens above it: the same rules with other sizes and other codes.
    enum Level {
        TOP(
                3,
                16,
                ErrorCode.INVALID_BUTTON_TYPE,
                ErrorCode.INVALID_BUTTON_NAME_SIZE,
                ErrorCode.INVALID_BUTTON_KEY_SIZE,
                ErrorCode.INVALID_BUTTON_URL_SIZE),
        SUB(
                5,
                60,
                ErrorCode.INVALID_SUB_BUTTON_TYPE,
                ErrorCode.INVALID_SUB_BUTTON_NAME_SIZE,
                ErrorCode.INVALID_SUB_BUTTON_KEY_SIZE,
                ErrorCode.INVALID_SUB_BUTTON_URL_SIZE);

        private static final int LONGEST_KEY = 128;
        private static final int LONGEST_URL = 1024;
        private static final Set<String> WITH_KEY = Set.of(
                "click",
                "scancode_push",
                "scancode_waitmsg",
                "pic_sysphoto",
                "pic_photo_or_album",
                "pic_weixin",
                "location_select");
        private static final Set<String> WITH_MEDIA = Set.of("media_id", "view_limited");
        private static final Set<String> WITH_ARTICLE = Set.of("article_id", "article_view_limited");

        private final int most;
        private final int longestName;
        private final ErrorCode type;
        private final ErrorCode name;
        private final ErrorCode key;
        private final ErrorCode url;

        Level(int most, int longestName, ErrorCode type, ErrorCode name, ErrorCode key, ErrorCode url) {
            this.most = most;
            this.longestName = longestName;
            this.type = type;
            this.name = name;
            this.key = key;
            this.url = url;
        }

        private @Nullable ErrorCode whatIsWrongWith(JsonNode button, boolean opensMore) {
            if (!fits(text(button, "name"), longestName)) {
                return name;
            }
            if (opensMore) {
                return null;
            }
            String action = text(button, "type");
            if (WITH_KEY.contains(action)) {
                return fits(text(button, "key"), LONGEST_KEY) ? null : key;
            }
            if (WITH_MEDIA.contains(action) || WITH_ARTICLE.contains(action)) {
                String field = WITH_MEDIA.contains(action) ? "media_id" : "article_id";
                return text(button, field).isEmpty() ? ErrorCode.INVALID_MEDIA_ID : null;
            }
            return switch (action) {
                case "view" -> fits(text(button, "url"), LONGEST_URL) ? null : url;
                case "miniprogram" -> miniProgram(button);
                default -> type;
            };
        }

        private @Nullable ErrorCode miniProgram(JsonNode button) {
            if (!fits(text(button, "url"), LONGEST_URL)) {
                return url;
            }
            if (text(button, "appid").isEmpty()) {
                return ErrorCode.INVALID_WEAPP_APPID;
            }
            return text(button, "pagepath").isEmpty() ? ErrorCode.INVALID_WEAPP_PAGEPATH : null;
        }

        private static boolean fits(String text, int bytes) {
            return !text.isEmpty() && text.getBytes(StandardCharsets.UTF_8).length <= bytes;
        }
    }
}
