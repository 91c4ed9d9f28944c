package dev.saoma.simulator.control;

import dev.saoma.simulator.world.AppId;
import dev.saoma.simulator.world.MessageMode;
import dev.saoma.simulator.world.PersonId;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Something that is to happen in a chat. What is left out gets a value that does for a test.
///
/// @param event the name of an event or the type of a message, as WeChat writes it
/// @param mode how this one push travels, when not as the account says
/// @param code the content or id of a QR code, which gives scene and ticket
/// @param fields further elements of an event that is not named here
record EventRequest(
        @Nullable PersonId user,
        @Nullable AppId appId,
        @Nullable String event,
        @Nullable MessageMode mode,
        @Nullable String eventKey,
        @Nullable String ticket,
        @Nullable String scene,
        @Nullable String code,
        @Nullable Long menuId,
        @Nullable String content,
        @Nullable String mediaId,
        @Nullable String thumbMediaId,
        @Nullable String picUrl,
        @Nullable String format,
        @Nullable String recognition,
        @Nullable Double latitude,
        @Nullable Double longitude,
        @Nullable Double precision,
        @Nullable Integer scale,
        @Nullable String label,
        @Nullable String title,
        @Nullable String description,
        @Nullable String url,
        @Nullable String scanType,
        @Nullable String scanResult,
        @Nullable Integer count,
        @Nullable Long messageId,
        @Nullable String status,
        @Nullable Map<String, String> fields) {}
