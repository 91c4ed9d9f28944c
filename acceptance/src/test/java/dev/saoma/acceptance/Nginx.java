package dev.saoma.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The machine's nginx with the configuration of `docs/forward-with-nginx.md`, its three places filled in.
final class Nginx {

    private static final Pattern BLOCK = Pattern.compile("(?s)```nginx\\n(.*?)```");
    private static final String HANDLER = "http://127.0.0.1:8080;";
    private static final String EVENTS =
            "https://saoma.example.com/connections/social/official-account/5f0c00000000000000000001/events;";

    private Nginx() {}

    static Program start(Path folder, int port, String handler, String events) {
        try {
            Path configuration = Files.writeString(folder.resolve("nginx.conf"), """
                    daemon off;
                    master_process off;
                    pid nginx.pid;
                    error_log stderr notice;
                    events {}
                    http {
                        access_log off;
                        client_body_temp_path body;
                        proxy_temp_path proxy;
                        fastcgi_temp_path fastcgi;
                        uwsgi_temp_path uwsgi;
                        scgi_temp_path scgi;
                        server {
                            listen 127.0.0.1:%d;
                            %s
                        }
                    }
                    """.formatted(
                            port, block().replace(HANDLER, handler + ";").replace(EVENTS, events + ";")));
            return Program.start(
                    folder,
                    port,
                    List.of(program(), "-p", folder + "/", "-c", configuration.toString(), "-e", "stderr"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String block() throws IOException {
        Matcher block = BLOCK.matcher(Files.readString(Launcher.HOME.resolve("docs/forward-with-nginx.md")));
        if (!block.find()
                || !block.group(1).contains(HANDLER)
                || !block.group(1).contains(EVENTS)) {
            throw new AssertionError("docs/forward-with-nginx.md has another block of configuration than it had");
        }
        return block.group(1);
    }

    private static String program() {
        return Stream.of("/usr/sbin/nginx", "/usr/local/sbin/nginx", "/opt/homebrew/bin/nginx")
                .filter(path -> Files.isExecutable(Path.of(path)))
                .findFirst()
                .orElseThrow(
                        () -> new AssertionError("nginx is needed and was not found: apt-get install nginx-light"));
    }
}
