package dev.saoma.simulator.world;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/// Where the world is kept.
///
/// @param stateFile where accounts, people, followers, codes and tokens are kept; in memory only when it is not set
@ConfigurationProperties("simulator")
record WorldSettings(@Nullable Path stateFile) {}
