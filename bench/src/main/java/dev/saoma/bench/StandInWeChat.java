package dev.saoma.bench;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;

/// As much of WeChat as a run needs, and no slower than it must be: tokens, codes, and who somebody is. The simulator
/// is the place for anything true to life.
public final class StandInWeChat implements AutoCloseable {

    private static final Pattern SCENE = Pattern.compile("\"scene_str\"\\s*:\\s*\"([^\"]+)\"");
    private static final Pattern LIFE = Pattern.compile("\"expire_seconds\"\\s*:\\s*(\\d+)");

    private final HttpServer server;
    private final Map<String, String> scenes = new ConcurrentHashMap<>();

    public StandInWeChat() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/cgi-bin/stable_token", asked -> {
            answer(asked, "{\"access_token\":\"" + "t".repeat(136) + "\",\"expires_in\":7200}");
        });
        server.createContext("/cgi-bin/user/info", asked -> {
            var query = asked.getRequestURI().getQuery();
            var openId = query.replaceAll(".*openid=([^&]*).*", "$1");
            answer(asked, "{\"subscribe\":1,\"openid\":\"" + openId + "\",\"unionid\":\"u" + openId + "\"}");
        });
        server.createContext("/cgi-bin/qrcode/create", this::createCode);
        server.start();
    }

    public String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /// What the picture of a code says, taken apart.
    WaitingScan code(String id, String cookie, String url) {
        var ticket = url.substring(url.lastIndexOf('/') + 1);
        return new WaitingScan(
                id, cookie, Objects.requireNonNull(scenes.get(ticket), "no code has this ticket"), ticket);
    }

    private void createCode(HttpExchange asked) throws IOException {
        var body = new String(asked.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        var scene = SCENE.matcher(body);
        var life = LIFE.matcher(body);
        if (!scene.find() || !life.find()) {
            throw new IOException("no scene or no life in " + body);
        }
        var ticket = "gQ" + Account.hex(24);
        scenes.put(ticket, scene.group(1));
        answer(
                asked,
                "{\"ticket\":\"" + ticket + "\",\"expire_seconds\":" + life.group(1)
                        + ",\"url\":\"http://weixin.qq.com/q/" + ticket + "\"}");
    }

    private static void answer(HttpExchange asked, String json) throws IOException {
        asked.getRequestBody().readAllBytes();
        var bytes = json.getBytes(StandardCharsets.UTF_8);
        asked.getResponseHeaders().add("Content-Type", "application/json; encoding=utf-8");
        asked.sendResponseHeaders(200, bytes.length);
        asked.getResponseBody().write(bytes);
        asked.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
