package dev.saoma.bench.users;

import dev.saoma.bench.Wire;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.regex.Pattern;

/// The calls of the admin API that are measured, as a program makes them.
final class UserApi implements AutoCloseable {

    private static final Pattern TOKEN = Pattern.compile("\"access_token\"\\s*:\\s*\"([^\"]+)\"");
    private static final Pattern TOTAL = Pattern.compile("\"(rows|created|refused|existing)\"\\s*:\\s*(\\d+)");

    private final UserServer server;
    private final HttpClient files = HttpClient.newHttpClient();
    private Wire wire;

    UserApi(UserServer server) throws IOException {
        this.server = server;
        this.wire = new Wire(server.port());
    }

    /// Takes a new connection for lists: the server lets go of one that has been silent for the length of a file.
    void dialAgain() throws IOException {
        wire.close();
        wire = new Wire(server.port());
    }

    /// Sends a file, and tells how many of it were taken.
    long carryIn(Path file, boolean dryRun, long rows) throws IOException, InterruptedException {
        var answer = files.send(
                to("/users/import?dry-run=" + dryRun)
                        .header("Content-Type", "text/csv")
                        .POST(BodyPublishers.ofFile(file))
                        .build(),
                BodyHandlers.ofString());
        var body = answer.body();
        var last = body.strip().substring(body.strip().lastIndexOf('\n') + 1);
        if (answer.statusCode() != 200 || number(last, "rows") != rows) {
            throw new IOException("the file was not read: " + answer.statusCode() + " " + last);
        }
        return number(last, "created");
    }

    void carryOut(Path file) throws IOException, InterruptedException {
        var answer = files.send(to("/users/export?format=csv").GET().build(), BodyHandlers.ofFile(file));
        if (answer.statusCode() != 200) {
            throw new IOException("nothing was carried out: " + answer.statusCode());
        }
    }

    /// A page of the list, as the console asks for it.
    ///
    /// @param query what the address has behind the question mark
    String list(String query, String token) throws IOException {
        var answer = wire.ask(
                Wire.get(server.port(), UserServer.API + "/users?" + query, "Authorization: Bearer " + token + "\r\n"));
        if (answer.status() != 200) {
            throw new IOException("no list for " + query + ": " + answer.status() + " " + answer.body());
        }
        return answer.body();
    }

    /// A new one, as it lives ten minutes.
    String token() throws IOException, InterruptedException {
        var answer = files.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + server.port() + "/p/bench/oidc/token"))
                        .header("Authorization", server.basic())
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString("grant_type=client_credentials"))
                        .build(),
                BodyHandlers.ofString());
        var found = TOKEN.matcher(answer.body());
        if (!found.find()) {
            throw new IOException("no token: " + answer.statusCode() + " " + answer.body());
        }
        return found.group(1);
    }

    private HttpRequest.Builder to(String path) throws IOException, InterruptedException {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + server.port() + UserServer.API + path))
                .header("Authorization", "Bearer " + token());
    }

    private static long number(String json, String name) {
        return TOTAL.matcher(json)
                .results()
                .filter(found -> found.group(1).equals(name))
                .map(found -> Long.parseLong(found.group(2)))
                .findFirst()
                .orElse(-1L);
    }

    @Override
    public void close() throws IOException {
        files.close();
        wire.close();
    }
}
