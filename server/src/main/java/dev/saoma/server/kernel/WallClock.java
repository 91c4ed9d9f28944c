package dev.saoma.server.kernel;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Writes times for people, by the clock on their wall.
///
/// @param timeZone an IANA name; by default that of most who use WeChat
@ConfigurationProperties("saoma")
public record WallClock(@DefaultValue("Asia/Shanghai") ZoneId timeZone) {

    public String of(Instant time, DateTimeFormatter form) {
        return form.format(time.atZone(timeZone));
    }
}
