package dev.saoma.server.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.saoma.server.connection.Connections;
import dev.saoma.server.connection.OfficialAccount;
import dev.saoma.server.console.TestDevelopers.Visit;
import dev.saoma.server.kernel.OpenId;
import dev.saoma.server.pool.Pool;
import dev.saoma.server.scan.AcceptScan;
import dev.saoma.server.scan.Acceptance;
import dev.saoma.server.scan.ScanId;
import dev.saoma.server.scan.ScanStore;
import dev.saoma.server.testing.DirectedApi;
import dev.saoma.server.testing.Ids;
import dev.saoma.server.testing.TestConnections;
import java.io.IOException;
import java.net.http.HttpResponse;
import org.springframework.boot.test.context.TestComponent;

/// What happens while a developer binds a WeChat: at the page of the console, and on the phone of whoever scans.
@TestComponent
final class TestBindings implements AutoCloseable {

    static final String PATH = "/api/v1/me/wechat/binding";

    private final DirectedApi weChat = new DirectedApi();
    private final TestApi api;
    private final AcceptScan accept;
    private final ScanStore scans;
    private final Connections connections;

    TestBindings(TestApi api, AcceptScan accept, ScanStore scans, Connections connections) throws IOException {
        this.api = api;
        this.accept = accept;
        this.scans = scans;
        this.connections = connections;
        weChat.on(
                "qrcode/create",
                exchange -> DirectedApi.json("{\"ticket\":\"%s\",\"url\":\"http://weixin.qq.com/q/%s\"}"
                                .formatted(Ids.hex(20), Ids.hex(10)))
                        .on(exchange));
    }

    /// An account of which codes can be had.
    OfficialAccount account(Pool pool) {
        return api.account(TestConnections.at(weChat.url(), TestConnections.officialAccount(pool.id())));
    }

    @Override
    public void close() {
        weChat.close();
    }

    /// The code that the page then shows.
    ScanId code(Visit by) {
        var begun = by.post(PATH, "{}");
        assertThat(begun.statusCode()).as(begun.body()).isEqualTo(200);
        return new ScanId(TestApi.json(begun).get("id").asString());
    }

    /// Somebody scans it with a phone and follows.
    Acceptance scan(ScanId id, OpenId who) {
        var scan = scans.find(id).orElseThrow();
        var account = (OfficialAccount) connections.find(scan.connection()).orElseThrow();
        return accept.accept(account, scan.scene().value(), scan.ticket(), who);
    }

    /// The number that their chat tells.
    String told(ScanId id) {
        return scans.find(id)
                .flatMap(scan -> scan.state().toldNumber())
                .map(told -> Integer.toString(told.value()))
                .orElseThrow();
    }

    String wrong(ScanId id) {
        return told(id).equals("1000") ? "1001" : "1000";
    }

    HttpResponse<String> type(Visit by, ScanId id, String number) {
        return by.post(PATH + "/" + id + "/number", "{\"number\":\"" + number + "\"}");
    }

    /// All of it.
    ScanId bind(Visit by, OpenId who) {
        var id = code(by);
        scan(id, who);
        var typed = type(by, id, told(id));
        assertThat(typed.statusCode()).as(typed.body()).isEqualTo(204);
        return id;
    }
}
