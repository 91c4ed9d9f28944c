package dev.saoma.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/// WeChat calls the customer's server, which hands on to Saoma what it gets, in each of the ways there are.
@TestInstance(Lifecycle.PER_CLASS)
final class ForwardedIT {

    private static final String SECRET = Webhook.secret("what forwarder and Saoma share..");
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final SaomaUnderTest saoma = SaomaUnderTest.start("forwarded", """
            forwarding:
              secret: %s
              authing-json: true
            replies:
              channel: message
            """.formatted(SECRET), Map.of());
    private final Phone phone = saoma.phone();
    private final Browsers browsers = new Browsers();
    private final int port = Ports.free();
    private final String address = "http://127.0.0.1:" + port + "/wechat";

    @TempDir
    private Path folder;

    @AfterAll
    void stop() {
        browsers.close();
        saoma.close();
    }

    @Test
    void byTheProgramWhichGreetsWhoeverFollows() {
        try (Program _ = forwarder()) {
            phone.callsFromNowOn(address);
            Phone.Person person = phone.newPerson("follower of a forwarding account");

            logsIn(person);

            wasTold(person, "欢迎关注！");
            isToldOfTheLogin(person);
        }
    }

    @Test
    void byTheProgramAlsoWhatCameWhileSaomaWasAway() {
        try (Program _ = forwarder()) {
            phone.callsFromNowOn(address);
            Visitor visitor = browsers.visitor(saoma).wantsToLogIn();
            String code = visitor.codeOnScreen();
            Phone.Person person = phone.newPerson("follower in between");

            saoma.killServer();
            visitor.seesLoginPage("offline");
            phone.scanAndFollow(person, code);
            wasTold(person, "欢迎关注！");
            saoma.startAgain();
            phone.follow(phone.newPerson("somebody later")); // which arrives, and so ends the pauses of what waits

            assertThat(visitor.seesThatTheyAreLoggedIn()).matches("[0-9a-f]{24}");
        }
    }

    @Test
    void byTheStarterInAHandlerThatAnswersAsBefore() {
        WeChatMessages messages = new WeChatMessages(saoma.account());
        try (CustomersServer shop = new CustomersServer(
                        saoma.account(), Ports.free(), push -> messages.answer(push.clear(), "Good to have you."));
                Program _ = handlerWithStarter(shop.url())) {
            phone.callsFromNowOn(address);
            Phone.Person person = phone.newPerson("follower of a Spring Boot website");

            logsIn(person);

            wasTold(person, "Good to have you.");
            assertThat(shop.refused()).isEmpty();
            isToldOfTheLogin(person);
        }
    }

    @Test
    void byNginxBesideAHandlerThatAnswers() {
        WeChatMessages messages = new WeChatMessages(saoma.account());
        try (CustomersServer handler = new CustomersServer(
                        saoma.account(), Ports.free(), push -> messages.answer(push.clear(), "Nice to see you."));
                Program _ = Nginx.start(
                        folder,
                        port,
                        handler.url().replace("/wechat", ""),
                        saoma.addresses().eventsAddress())) {
            phone.callsFromNowOn(address);
            Phone.Person person = phone.newPerson("follower behind nginx");

            logsIn(person);

            wasTold(person, "Nice to see you.");
            assertThat(handler.refused()).isEmpty();
            isToldOfTheLogin(person);
        }
    }

    @Test
    void byTheJsonOfAuthingsDemoForwarder() {
        List<Integer> statuses = new CopyOnWriteArrayList<>();
        try (CustomersServer _ = new CustomersServer(saoma.account(), port, push -> {
            statuses.add(handOnAsJson(push));
            return "success";
        })) {
            phone.callsFromNowOn(address);
            Phone.Person person = phone.newPerson("follower by way of JSON");

            logsIn(person);
            phone.writeAndRead(person, "It hands on everything.");

            isToldOfTheLogin(person);
            assertThat(statuses).containsExactly(200, 200, 200);
        }
    }

    /// Comes in twice: by the push of a new follower, and by that of one who follows already.
    private void logsIn(Phone.Person person) {
        Visitor first = browsers.visitor(saoma).wantsToLogIn();
        phone.scanAndFollow(person, first.codeOnScreen());
        String subject = first.seesThatTheyAreLoggedIn();

        Visitor later = browsers.visitor(saoma).wantsToLogIn();
        phone.scanOnly(person, later.codeOnScreen());
        assertThat(later.seesThatTheyAreLoggedIn()).isEqualTo(subject);
    }

    private void wasTold(Phone.Person person, String text) {
        assertThat(phone.saidBy(person)).extracting(Phone.Said::text).contains(text);
    }

    /// The answer to WeChat is the customer's, so Saoma writes a message of its own.
    private void isToldOfTheLogin(Phone.Person person) {
        Patience.until(
                person.name() + " is told of the login",
                () -> phone.saidBy(person).stream()
                        .anyMatch(said -> said.links().stream().anyMatch(link -> link.contains("/login/not-you/"))));
    }

    /// Run from its source, with the libraries that a website with the starter has.
    private Program handlerWithStarter(String shop) {
        write("application.yaml", """
                server:
                  address: 127.0.0.1
                  port: %d
                shop: %s
                saoma.forwarder:
                  path: /wechat
                  token: %s
                  events-address: %s
                  secret: %s
                """.formatted(
                        port, shop, saoma.account().token(), saoma.addresses().eventsAddress(), SECRET));
        return Program.start(
                folder,
                port,
                List.of(
                        Program.java(),
                        "--class-path",
                        Program.librariesWithStarter(folder),
                        Launcher.HOME
                                .resolve("acceptance/src/test/resources/WeChatHandler.java")
                                .toString()));
    }

    private Program forwarder() {
        AccountSecrets account = saoma.account();
        write("forwarder.yaml", """
                address: 127.0.0.1
                port: %d
                path: /wechat
                app-id: %s
                token: %s
                encoding-aes-key: %s
                events-address: %s
                secret: %s
                reply-on-follow: 欢迎关注！
                """.formatted(
                        port,
                        account.appId(),
                        account.token(),
                        account.encodingAesKey(),
                        saoma.addresses().eventsAddress(),
                        SECRET));
        return Program.start(
                folder,
                port,
                List.of(Program.java(), "-jar", Program.forwarder().toString()));
    }

    private void write(String name, String text) {
        try {
            Files.writeString(folder.resolve(name), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Lower-cased names, each value in an array, no query: what its parser makes of a push.
    private int handOnAsJson(CustomersServer.Got push) {
        String json = Json.write(Map.of(
                "xml",
                Map.of(
                        "tousername", List.of(WeChatMessages.field(push.body(), "ToUserName")),
                        "encrypt", List.of(WeChatMessages.field(push.body(), "Encrypt")))));
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(saoma.addresses().eventsAddress()))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json))
                .build();
        try {
            return HTTP.send(request, BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError("interrupted while a push was handed on", e);
        }
    }
}
