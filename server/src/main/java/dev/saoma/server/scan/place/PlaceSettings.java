package dev.saoma.server.scan.place;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/// Where places come from.
///
/// @param database a file in MaxMind's format with countries or cities, such as GeoLite2 or DB-IP Lite; without one all
///     places are unknown
@ConfigurationProperties("saoma.place")
record PlaceSettings(@Nullable Path database) {}
