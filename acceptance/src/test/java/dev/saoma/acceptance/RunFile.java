package dev.saoma.acceptance;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.nio.file.Path;
import tools.jackson.databind.json.JsonMapper;

/// What `./saoma run` tells scripts in `run.json`.
@JsonIgnoreProperties(ignoreUnknown = true)
record RunFile(
        String issuer,
        String clientId,
        String clientSecret,
        String redirectUri,
        String poolId,
        String connectionIdentifier,
        String appId,
        String eventsAddress,
        String server,
        String simulator,
        String phone,
        String inbox,
        String sample,
        String console,
        String firstAccount,
        String management,
        Pids pids) {

    record Pids(long server, long simulator, long sample) {}

    static RunFile in(Path data) {
        return JsonMapper.shared().readValue(data.resolve("run.json"), RunFile.class);
    }
}
