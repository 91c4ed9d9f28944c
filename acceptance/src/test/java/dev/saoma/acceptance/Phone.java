package dev.saoma.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/// The phones of the simulated WeChat, driven by its API.
final class Phone {

    private static final Pattern LINK = Pattern.compile("<a href=\"([^\"]+)\">");
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final String simulator;
    private final String appId;

    Phone(String simulator, String appId) {
        this.simulator = simulator;
        this.appId = appId;
    }

    /// Somebody with WeChat on their phone.
    record Person(String id, String name) {}

    Person newPerson(String name) {
        JsonNode user = post("/_simulator/users", Map.of("name", name));
        return new Person(user.path("id").asString(), name);
    }

    /// Somebody whose phone number WeChat has verified.
    Person newPerson(String name, String number) {
        JsonNode user = post("/_simulator/users", Map.of("name", name, "phone", number));
        return new Person(user.path("id").asString(), name);
    }

    /// Scans a mini program's code and looks; what became of it.
    String opens(Person person, String code) {
        return inProgram(Map.of("user", person.id(), "code", code));
    }

    /// Scans a mini program's code and agrees.
    ///
    /// @param number whether the phone number is released, should the mini program ask for it
    String agrees(Person person, String code, boolean number) {
        return inProgram(Map.of("user", person.id(), "code", code, "agree", true, "sharePhone", number));
    }

    /// Scans a mini program's code, agrees, and reads the number that the mini program shows for the browser.
    String agreesAndReads(Person person, String code, boolean number) {
        JsonNode visit = visit(Map.of("user", person.id(), "code", code, "agree", true, "sharePhone", number));
        JsonNode calls = visit.path("calls");
        return calls.path(calls.size() - 1).path("body").path("number").asString("");
    }

    /// Somebody whom WeChat gives no union id until it is said that it does.
    Person newPersonWithoutUnionId(String name, String number) {
        JsonNode user = post("/_simulator/users", Map.of("name", name, "phone", number, "unionId", false));
        return new Person(user.path("id").asString(), name);
    }

    /// The account has been bound to the open platform account: from now on the person has a union id.
    void hasAUnionId(Person person) {
        call(request("/_simulator/users/" + person.id() + "/union-id")
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(Json.write(Map.of("given", true))))
                .build());
    }

    /// Scans a mini program's code and refuses.
    void refuses(Person person, String code) {
        inProgram(Map.of("user", person.id(), "code", code, "agree", false));
    }

    private String inProgram(Map<String, ?> scan) {
        return visit(scan).path("outcome").asString();
    }

    private JsonNode visit(Map<String, ?> scan) {
        return post("/_simulator/mini-program-scan", scan);
    }

    /// Scans, and follows the account if the person does not follow it already.
    void scanAndFollow(Person person, String code) {
        expectPushed(scan(person, code, true));
    }

    /// Scans, follows if need be, and reads what the account says to it in the chat.
    String scanAndRead(Person person, String code) {
        JsonNode answer = scan(person, code, true);
        expectPushed(answer);
        return said(answer.path("push"));
    }

    /// Writes to the account and reads what it says to that; empty if it says nothing.
    String writeAndRead(Person person, String text) {
        JsonNode answer = post("/_simulator/text", Map.of("user", person.id(), "appId", appId, "content", text));
        return said(answer.path("push").isMissingNode() ? answer : answer.path("push"));
    }

    private static String said(JsonNode push) {
        return push.path("reply").path("content").asString("");
    }

    /// The address of the one link in a message.
    static String linkIn(String message) {
        Matcher link = LINK.matcher(message);
        if (!link.find()) {
            throw new AssertionError("no link in: " + message);
        }
        return link.group(1);
    }

    /// Scans and does nothing more: all that a follower has to do.
    void scanOnly(Person person, String code) {
        expectPushed(scan(person, code, false));
    }

    /// Scans, ready to follow, and tells what became of it: `pushed`, `not-following`, `expired-code` or
    /// `unknown-code`
    String outcomeOfScan(Person person, String code) {
        return scan(person, code, true).path("outcome").asString();
    }

    /// Scans, ready to follow, whatever comes of it; what WeChat did with its push, such as `answered` or `dropped`
    String fateOfScan(Person person, String code) {
        JsonNode answer = scan(person, code, true);
        expectPushed(answer);
        return answer.path("push").path("outcome").asString();
    }

    /// By what the account knows the person.
    String openId(Person person) {
        return call(request("/_simulator/chats/" + person.id() + "/" + appId)
                        .GET()
                        .build())
                .path("openId")
                .asString();
    }

    /// What the account said in the person's chat, oldest first.
    List<Said> saidBy(Person person) {
        List<Said> said = new ArrayList<>();
        for (JsonNode message : call(request("/_simulator/chats/" + person.id() + "/" + appId)
                        .GET()
                        .build())
                .path("messages")) {
            if (message.path("from").asString().equals("account")) {
                List<String> links = new ArrayList<>();
                message.path("links").forEach(link -> links.add(link.path("url").asString()));
                said.add(new Said(message.path("text").asString(""), links));
            }
        }
        return said;
    }

    /// A message of the account's, with what can be tapped in it.
    record Said(String text, List<String> links) {}

    void follow(Person person) {
        post("/_simulator/follow", Map.of("user", person.id(), "appId", appId));
    }

    /// Gives the account a menu of one button, by WeChat's API, as one of the customer's programs does.
    void makesMenu(AccountSecrets account, String button, String key) {
        String token = post(
                        "/cgi-bin/stable_token",
                        Map.of("grant_type", "client_credential", "appid", appId, "secret", account.appSecret()))
                .path("access_token")
                .asString();
        JsonNode made = post(
                "/cgi-bin/menu/create?access_token=" + token,
                Map.of("button", List.of(Map.of("type", "click", "name", button, "key", key))));
        if (made.path("errcode").asInt(-1) != 0) {
            throw new AssertionError("the menu was not made: " + made);
        }
    }

    /// Taps a button of the account's menu.
    void tapMenu(Person person, String button) {
        post("/_simulator/menu/tap", Map.of("user", person.id(), "appId", appId, "button", button));
    }

    /// The address that the account's owner enters at WeChat for its pushes.
    void callsFromNowOn(String address) {
        ownerSets(Map.of("callbackUrl", address));
    }

    /// Makes exactly these things go wrong at WeChat.
    void goesWrong(List<Map<String, Object>> faults) {
        call(request("/_simulator/faults")
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(Json.write(Map.of("faults", faults))))
                .build());
    }

    /// What is still to go wrong.
    int faultsLeft() {
        return call(request("/_simulator/faults").GET().build()).path("faults").size();
    }

    /// Opens another account at WeChat, which nobody has connected yet.
    AccountSecrets newAccount(String name) {
        JsonNode account = post("/_simulator/accounts", Map.of("name", name));
        return new AccountSecrets(
                account.path("appId").asString(),
                account.path("appSecret").asString(),
                account.path("token").asString(),
                account.path("encodingAesKey").asString());
    }

    /// What the account's owner sets at WeChat; what is left out stays, but for the address and the whitelist.
    void ownerSets(Map<String, ?> settings) {
        call(request("/_simulator/accounts/" + appId)
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(Json.write(settings)))
                .build());
    }

    /// Ends the account's tokens before their time, as they end when another system gets one.
    void losesItsTokens() {
        call(request("/_simulator/accounts/" + appId + "/tokens").DELETE().build());
    }

    /// Another account, which has taken over the people of this one.
    record Account(String formerAppId, String appId, String appSecret) {}

    /// The account gets another owner: WeChat moves its people to another account.
    Account accountMovesTo(String name) {
        JsonNode account = post("/_simulator/accounts", Map.of("name", name));
        String fresh = account.path("appId").asString();
        post("/_simulator/accounts/" + appId + "/move", Map.of("to", fresh));
        return new Account(appId, fresh, account.path("appSecret").asString());
    }

    void unfollow(Person person) {
        post("/_simulator/unfollow", Map.of("user", person.id(), "appId", appId));
    }

    /// Reads a picture as the camera does.
    String decode(byte[] picture) {
        JsonNode answer = call(request("/_simulator/decode")
                .header("Content-Type", "image/png")
                .POST(BodyPublishers.ofByteArray(picture))
                .build());
        return answer.path("code").asString();
    }

    /// The simulator's name for a code that is on a screen now.
    String listedId(String code) {
        for (JsonNode listed : call(request("/_simulator/codes").GET().build())) {
            if (listed.path("code").asString().equals(code)) {
                return listed.path("id").asString();
            }
        }
        throw new AssertionError("the simulator does not list " + code);
    }

    private JsonNode scan(Person person, String code, boolean follow) {
        return post("/_simulator/scan", Map.of("user", person.id(), "code", code, "follow", follow));
    }

    private static void expectPushed(JsonNode answer) {
        if (!answer.path("outcome").asString().equals("pushed")) {
            throw new AssertionError("the scan caused no push: " + answer);
        }
    }

    private JsonNode post(String path, Map<String, ?> body) {
        return call(request(path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(Json.write(body)))
                .build());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(simulator + path)).timeout(Duration.ofSeconds(30));
    }

    private static JsonNode call(HttpRequest request) {
        try {
            var response = HTTP.send(request, BodyHandlers.ofString());
            if (response.statusCode() / 100 != 2) {
                throw new AssertionError(request.uri() + " answered " + response.statusCode() + ": " + response.body());
            }
            return Json.read(response.body().isEmpty() ? "{}" : response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError("interrupted while waiting for the simulator", e);
        }
    }
}
