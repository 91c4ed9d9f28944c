package dev.saoma.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The server that is measured, with settings of its own in a folder of its own.
///
/// @param door where it takes pushes
record Saoma(Door door) {

    static final String CLIENT_ID = "0123456789abcdef01234567";
    static final String REDIRECT_URI = "http://localhost:9/callback";
    private static final String POOL_ID = "89abcdef0123456789abcdef";

    int port() {
        return door.port();
    }

    String address() {
        return "http://localhost:" + port();
    }

    static String path() {
        return "/connections/social/bench/" + POOL_ID + "/events";
    }

    /// Writes the settings. All limits that keep one visitor from taking everything are lifted: here one machine plays
    /// all visitors.
    static Path settings(Path folder, int port, int managementPort, String weChat, Account account) throws IOException {
        return Files.writeString(folder.resolve("server.yaml"), """
                server:
                  address: 127.0.0.1
                  port: %d
                management:
                  server:
                    address: 127.0.0.1
                    port: %d
                saoma:
                  public-url: http://localhost:%d
                  data-directory: "%s"
                  wechat:
                    api-base-url: %s
                  push:
                    freshness: 30m
                  scan:
                    life: 30m
                  login:
                    codes-per-address: 100000000
                    codes-per-application: 100000000
                    codes-per-connection: 100000000
                    streams-per-address: 100000000
                    stream-life: 30m
                  setup:
                    pools:
                      - id: "%s"
                        slug: bench
                        name: Bench
                        connections:
                          - id: "456789abcdef0123456789ab"
                            identifier: bench
                            display-name: Bench
                            app-id: "%s"
                            app-secret: "%s"
                            token: "%s"
                            encoding-aes-key: "%s"
                            message-mode: safe
                        applications:
                          - client-id: "%s"
                            name: Bench
                            client-secret: "%s"
                            redirect-uris: [ "%s" ]
                            connections: [ bench ]
                """.formatted(
                        port,
                        managementPort,
                        port,
                        folder,
                        weChat,
                        POOL_ID,
                        account.appId(),
                        Account.hex(16),
                        account.token(),
                        account.key(),
                        CLIENT_ID,
                        Account.hex(20),
                        REDIRECT_URI));
    }
}
