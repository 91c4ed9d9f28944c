package dev.saoma.bench;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Opens login pages as browsers do: an authorization request, then a code for each browser.
public final class LoginPages {

    private static final int AT_ONCE = 8;
    private static final Pattern ID = Pattern.compile("\"id\"\\s*:\\s*\"([^\"]+)\"");
    private static final Pattern SIZE = Pattern.compile("\"size\"\\s*:\\s*(\\d+)");
    private static final Pattern PATH = Pattern.compile("\"path\"\\s*:\\s*\"([^\"]+)\"");
    private static final String QUERY = "?response_type=code&scope=openid&state=bench"
            + "&code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM&code_challenge_method=S256";

    private final Saoma saoma;
    private final StandInWeChat weChat;
    private final Saoma.Application website;

    LoginPages(Saoma saoma, StandInWeChat weChat, Saoma.Application website) {
        this.saoma = saoma;
        this.weChat = weChat;
        this.website = website;
    }

    /// So many codes, each on the screen of a browser of its own.
    List<WaitingScan> open(int count) throws IOException, InterruptedException {
        var all = new ArrayList<WaitingScan>(count);
        try (var workers = Executors.newVirtualThreadPerTaskExecutor()) {
            var parts = new ArrayList<Callable<List<WaitingScan>>>();
            for (var worker = 0; worker < AT_ONCE; worker++) {
                var share = count / AT_ONCE + (worker < count % AT_ONCE ? 1 : 0);
                parts.add(() -> openInTurn(share));
            }
            for (var part : workers.invokeAll(parts)) {
                all.addAll(part.get());
            }
            return all;
        } catch (ExecutionException e) {
            throw new IOException("a login page could not be opened", e.getCause());
        }
    }

    private List<WaitingScan> openInTurn(int count) throws IOException {
        var opened = new ArrayList<WaitingScan>(count);
        try (var wire = new Wire(saoma.port())) {
            var sealed = authorize(wire);
            var body = ("{\"request\":\"" + sealed + "\"}").getBytes(java.nio.charset.StandardCharsets.US_ASCII);
            var request = Wire.post(
                    saoma.port(),
                    "/p/bench/login/scans",
                    "application/json",
                    "Origin: " + saoma.address() + "\r\n",
                    body);
            while (opened.size() < count) {
                var answer = wire.ask(request);
                if (answer.status() != 201) {
                    throw new IOException("no code: " + answer.status() + " " + answer.body());
                }
                opened.add(read(answer, weChat));
            }
        }
        return opened;
    }

    private String authorize(Wire wire) throws IOException {
        var target = "/p/bench/oidc/auth" + QUERY + "&client_id=" + website.clientId() + "&redirect_uri="
                + Saoma.REDIRECT_URI;
        var answer = wire.ask(Wire.get(saoma.port(), target, ""));
        var location = answer.headers().get("location");
        if (location == null || !location.contains("request=")) {
            throw new IOException("no login page: " + answer.status() + " " + location);
        }
        return URI.create(location).getQuery().replaceAll(".*request=([^&]*).*", "$1");
    }

    /// The code that an answer to a page draws, as a phone sees it.
    public static WaitingScan read(Wire.Answer answer, StandInWeChat weChat) {
        var url = Picture.read(Integer.parseInt(in(answer, SIZE)), in(answer, PATH));
        var cookie = answer.headers().getOrDefault("set-cookie", "").replaceAll(";.*", "");
        return weChat.code(in(answer, ID), cookie, url);
    }

    private static String in(Wire.Answer answer, Pattern pattern) {
        Matcher found = pattern.matcher(answer.body());
        if (!found.find()) {
            throw new IllegalStateException("the answer has another form: " + answer.body());
        }
        return found.group(1);
    }
}
