package dev.saoma.simulator.api;

import dev.saoma.simulator.world.EnvVersion;
import dev.saoma.simulator.world.MiniProgram;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/// What a caller of `getwxacodeunlimit` asks for, once it is found to be in order.
sealed interface PageCodeOrder {

    int LONGEST_SCENE = 32;
    int SMALLEST_SIDE = 280;
    int LARGEST_SIDE = 1280;
    int DEFAULT_SIDE = 430;
    Pattern SCENE = Pattern.compile("[0-9a-zA-Z!#$&'()*+,/:;=?@\\-._~]+");

    record Accepted(String scene, String page, EnvVersion version, int side, boolean seeThrough)
            implements PageCodeOrder {}

    record Refused(ErrorCode why) implements PageCodeOrder {}

    static PageCodeOrder read(JsonNode body, MiniProgram program) {
        if (!wellTyped(body)) {
            return new Refused(ErrorCode.DATA_FORMAT_ERROR);
        }
        String scene = body.path("scene").stringValue("");
        if (scene.isEmpty() || scene.length() > LONGEST_SCENE) {
            return new Refused(ErrorCode.INVALID_SCENE_LENGTH);
        }
        if (!SCENE.matcher(scene).matches()) {
            return new Refused(ErrorCode.INVALID_SCENE);
        }
        int side = body.path("width").intValue(DEFAULT_SIDE);
        Optional<EnvVersion> version = version(body.path("env_version").stringValue("release"));
        if (version.isEmpty() || side < SMALLEST_SIDE || side > LARGEST_SIDE) {
            return new Refused(ErrorCode.INVALID_ARGS);
        }
        return page(body, program, version.get())
                .<PageCodeOrder>map(page -> new Accepted(
                        scene,
                        page,
                        version.get(),
                        side,
                        body.path("is_hyaline").booleanValue(false)))
                .orElseGet(() -> new Refused(ErrorCode.INVALID_PAGE));
    }

    /// As long as `check_path` is not false, the page must be one of the released version, whichever version the code
    /// is to open.
    private static Optional<String> page(JsonNode body, MiniProgram program, EnvVersion version) {
        String wanted = body.path("page").stringValue("");
        if (wanted.startsWith("/") || wanted.contains("?")) {
            return Optional.empty();
        }
        if (!body.path("check_path").booleanValue(true)) {
            return wanted.isEmpty() ? Optional.of(program.pages().home(version).orElse("")) : Optional.of(wanted);
        }
        var released = program.pages().of(EnvVersion.RELEASE);
        return wanted.isEmpty()
                ? released.stream().findFirst()
                : released.stream().filter(wanted::equals).findFirst();
    }

    private static Optional<EnvVersion> version(String name) {
        for (EnvVersion version : EnvVersion.values()) {
            if (version.name().toLowerCase(Locale.ROOT).equals(name)) {
                return Optional.of(version);
            }
        }
        return Optional.empty();
    }

    private static boolean wellTyped(JsonNode body) {
        return isText(body.path("scene"))
                && isText(body.path("page"))
                && isText(body.path("env_version"))
                && isFlag(body.path("check_path"))
                && isFlag(body.path("is_hyaline"))
                && isFlag(body.path("auto_color"))
                && (body.path("width").isMissingNode() || body.path("width").isInt())
                && (body.path("line_color").isMissingNode()
                        || body.path("line_color").isObject());
    }

    private static boolean isText(JsonNode value) {
        return value.isMissingNode() || value.isString();
    }

    private static boolean isFlag(JsonNode value) {
        return value.isMissingNode() || value.isBoolean();
    }
}
