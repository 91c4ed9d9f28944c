package dev.saoma.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/// The server that is measured, with settings of its own in a folder of its own.
///
/// @param door where it takes pushes
public record Saoma(Door door) {

    static final String REDIRECT_URI = "http://localhost:9/callback";
    private static final String POOL_ID = "89abcdef0123456789abcdef";

    /// A website that logs its users in.
    ///
    /// @param more further settings of it, each on a line
    public record Application(String clientId, String secret, String more) {

        public static Application random(String more) {
            return new Application(Account.hex(12), Account.hex(20), more);
        }

        private String settings() {
            return """
                    - client-id: "%s"
                      name: Bench
                      client-secret: "%s"
                      redirect-uris: [ "%s" ]
                      connections: [ bench ]
                    """.formatted(clientId, secret, REDIRECT_URI) + more.indent(2);
        }
    }

    public int port() {
        return door.port();
    }

    String address() {
        return "http://localhost:" + port();
    }

    static String path() {
        return "/connections/social/bench/" + POOL_ID + "/events";
    }

    /// The head of a Saoma's settings: where it listens, and keeps its data. What follows belongs below `saoma`.
    public static String place(int port, int managementPort, Path folder) {
        return """
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
                """.formatted(port, managementPort, port, folder);
    }

    /// Writes the settings. All limits that keep one visitor from taking everything are lifted: here one machine plays
    /// all visitors.
    static Path settings(
            Path folder, int port, int managementPort, String weChat, Account account, List<Application> applications)
            throws IOException {
        return Files.writeString(
                folder.resolve("server.yaml"),
                place(port, managementPort, folder)
                        + """
                  wechat:
                    api-base-url: %s
                  push:
                    freshness: 30m
                  scan:
                    life: 30m
                    bind-within: 1h
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
                %s""".formatted(
                                        weChat,
                                        POOL_ID,
                                        account.appId(),
                                        Account.hex(16),
                                        account.token(),
                                        account.key(),
                                        applications.stream()
                                                .map(Application::settings)
                                                .collect(Collectors.joining())
                                                .indent(10)));
    }
}
