package dev.saoma.simulator.api;

import dev.saoma.simulator.world.Scene;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/// What a caller of `qrcode/create` asks for, once it is found to be in order.
sealed interface CodeOrder {

    int DEFAULT_SECONDS = 60;
    int LONGEST_SECONDS = 2_592_000;
    int LONGEST_SCENE = 64;
    long LARGEST_TEMPORARY_ID = 0xFFFF_FFFFL;
    long LARGEST_PERMANENT_ID = 100_000;

    record Temporary(Scene scene, int seconds) implements CodeOrder {}

    record Permanent(Scene scene) implements CodeOrder {}

    record Refused(ErrorCode why) implements CodeOrder {}

    static CodeOrder read(JsonNode body) {
        JsonNode scene = body.path("action_info").path("scene");
        return switch (JsonBodies.text(body, "action_name").orElse("")) {
            case "QR_SCENE" -> number(scene, LARGEST_TEMPORARY_ID, found -> temporary(found, body));
            case "QR_STR_SCENE" -> text(scene, found -> temporary(found, body));
            case "QR_LIMIT_SCENE" -> number(scene, LARGEST_PERMANENT_ID, Permanent::new);
            case "QR_LIMIT_STR_SCENE" -> text(scene, Permanent::new);
            default -> new Refused(ErrorCode.INVALID_ACTION_INFO);
        };
    }

    private static CodeOrder number(JsonNode scene, long largest, Function<Scene, CodeOrder> then) {
        JsonNode id = scene.path("scene_id");
        if (!id.isIntegralNumber() || !id.canConvertToLong() || id.longValue() < 1 || id.longValue() > largest) {
            return new Refused(ErrorCode.INVALID_ACTION_INFO);
        }
        return then.apply(new Scene(Long.toString(id.longValue()), true));
    }

    private static CodeOrder text(JsonNode scene, Function<Scene, CodeOrder> then) {
        String text = scene.path("scene_str").stringValue("");
        if (text.isEmpty() || text.length() > LONGEST_SCENE) {
            return new Refused(ErrorCode.INVALID_ACTION_INFO);
        }
        return then.apply(new Scene(text, false));
    }

    private static CodeOrder temporary(Scene scene, JsonNode body) {
        JsonNode seconds = body.path("expire_seconds");
        if (seconds.isMissingNode()) {
            return new Temporary(scene, DEFAULT_SECONDS);
        }
        if (!seconds.isIntegralNumber()) {
            return new Refused(ErrorCode.DATA_FORMAT_ERROR);
        }
        boolean inRange = seconds.canConvertToInt() && seconds.intValue() >= 1 && seconds.intValue() <= LONGEST_SECONDS;
        return inRange ? new Temporary(scene, seconds.intValue()) : new Refused(ErrorCode.INVALID_ACTION_INFO);
    }
}
