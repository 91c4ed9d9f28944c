package dev.saoma.simulator.mini;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/// Where the source of a mini program is, so that the phone can run its pages.
///
/// @param directory the folder that WeChat's developer tools would upload, with `app.json` in it; without it the phone
///     shows a stand-in that makes the same calls
@ConfigurationProperties("simulator.mini-program")
record SourceSettings(@Nullable Path directory) {}
