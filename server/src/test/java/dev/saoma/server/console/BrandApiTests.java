package dev.saoma.server.console;

import static dev.saoma.server.console.TestApi.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.saoma.server.brand.BrandOwner;
import dev.saoma.server.brand.BrandSettings;
import dev.saoma.server.brand.Brands;
import dev.saoma.server.console.TestDevelopers.Visit;
import dev.saoma.server.pool.Pool;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/// Brands are set and looked at by the API.
@ApiServer
class BrandApiTests {

    private static final String BRAND = """
            {"accent":"#0000aa","zh":{"title":"登录 {application}","hint":"员工专用"},
             "en":{"title":"Sign in to {application}","hint":null},"terms":"https://shop.example/terms",
             "css":".card { border-radius: 4px }","logo":null}""";

    @Autowired
    private TestApi api;

    @Autowired
    private TestDevelopers developers;

    @Autowired
    private Brands brands;

    private Pool pool;
    private Visit owner;
    private String path;

    @BeforeEach
    void somebodyOwnsAPool() {
        pool = api.pool();
        owner = developers.signedIn(developers.ownerOfAll());
        path = "/api/v1/pools/" + pool.id();
    }

    private String website() {
        var account = api.account(pool);
        var made = owner.post(path + "/applications", """
                {"name":"Corner shop","kind":"web","redirectUris":["https://www.example.org/callback"],
                 "connections":["%s"]}""".formatted(account.identifier()));
        return json(made).get("application").get("clientId").asString();
    }

    private static String etag(HttpResponse<String> answer) {
        return answer.headers().firstValue("ETag").orElseThrow();
    }

    @Test
    void aBrandIsSetByWhoSawTheOneBefore() {
        var none = owner.get(path + "/brand");
        assertThat(json(none).get("accent").isNull()).isTrue();

        var set = owner.put(path + "/brand", etag(none), BRAND);

        assertThat(set.statusCode()).isEqualTo(200);
        assertThat(json(set).get("zh").get("hint").asString()).isEqualTo("员工专用");
        assertThat(json(owner.get(path + "/brand"))).isEqualTo(json(set));
        var late = owner.put(path + "/brand", etag(none), BRAND);
        assertThat(late.statusCode()).isEqualTo(412);
        assertThat(owner.put(path + "/brand", etag(set), "{}").statusCode()).isEqualTo(200);
    }

    @Test
    void anApplicationHasOneOfItsOwn() {
        var own = path + "/applications/" + website() + "/brand";

        var set = owner.put(own, etag(owner.get(own)), BRAND);

        assertThat(set.statusCode()).isEqualTo(200);
        assertThat(json(owner.get(path + "/brand")).get("accent").isNull()).isTrue();
    }

    @Test
    void allThatIsWrongIsToldByField() {
        var answer = owner.put(path + "/brand", "\"v0\"", """
                {"accent":"#ffff00","terms":"http://a.example","css":".card{position:fixed}",
                 "zh":{"title":"a\\nb"},"logo":"data:image/svg+xml;base64,PHN2Zy8+"}""");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(TestApi.fields(answer)).containsExactlyInAnyOrder("accent", "terms", "css", "zh.title", "logo");
        assertThat(brands.find(BrandOwner.pool(pool.id()))).isEmpty();
    }

    @Test
    void thePreviewIsTheRealPageWithNothingBehindIt() {
        var id = website();

        var answer = owner.post(path + "/brand/preview", """
                {"brand":%s,"application":"%s","language":"en"}""".formatted(BRAND, id));

        assertThat(answer.statusCode()).isEqualTo(200);
        var html = json(answer).get("html").asString();
        assertThat(html)
                .contains("<h1>Sign in to Corner shop</h1>", "/assets/login/preview.js", "--accent:#0000aa")
                .contains(".card{border-radius:4px;}", "\"request\":\"\"")
                .doesNotContain("/assets/login/login.js");
        assertThat(brands.find(BrandOwner.pool(pool.id()))).isEmpty();
    }

    @Test
    void aPreviewOfSomethingWrongSaysWhatIsWrong() {
        var answer = owner.post(path + "/brand/preview", "{\"brand\":{\"accent\":\"#ff0\"},\"language\":\"en\"}");

        assertThat(TestApi.fields(answer)).containsExactly("accent");
        assertThat(owner.post(path + "/brand/preview", "{}").statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource({"consent, name=\"question\" value=\"\"", "logout, Log out?", "error, This login request is not valid"})
    void theOtherPagesAreDrawnWithNothingBehindThem(String page, String words) {
        var answer = owner.post(path + "/brand/preview", """
                {"brand":{"accent":"#0000aa","terms":"https://www.example.org/terms"},"page":"%s","language":"en"}""".formatted(page));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(json(answer).get("html").asString())
                .contains(words, "/assets/login/preview.js", "--accent:#0000aa", "https://www.example.org/terms");
    }

    @Test
    void aPageThatThereIsNotIsRefused() {
        assertThat(TestApi.fields(owner.post(path + "/brand/preview", "{\"brand\":{},\"page\":\"admin\"}")))
                .containsExactly("page");
    }

    @Test
    void whatTheFileSetsCanBeChangedThereOnly() {
        brands.saveOfFile(BrandOwner.pool(pool.id()), BrandSettings.NONE, null);

        var answer = owner.put(path + "/brand", "\"v1\"", BRAND);

        assertThat(json(answer).get("code").asString()).isEqualTo("made-by-file");
        assertThat(json(owner.get(path + "/brand")).get("madeByFile").asBoolean())
                .isTrue();
    }

    @Test
    void anotherPoolsApplicationsAndTokensReachNothing() {
        var id = website();
        var other = api.pool();
        var foreign = api.token(other, ApiScope.BRAND_READ, ApiScope.BRAND_WRITE);

        assertThat(api.get(pool, "/brand", foreign).statusCode()).isEqualTo(404);
        assertThat(api.put(pool, "/brand", foreign, BRAND).statusCode()).isEqualTo(404);
        assertThat(api.get(other, "/applications/" + id + "/brand", foreign).statusCode())
                .isEqualTo(404);
        assertThat(api.post(other, "/brand/preview", foreign, "{\"brand\":{},\"application\":\"" + id + "\"}")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void whoMayLookMayNotChange() {
        var reader = api.token(pool, ApiScope.BRAND_READ);

        assertThat(api.get(pool, "/brand", reader).statusCode()).isEqualTo(200);
        assertThat(api.put(pool, "/brand", reader, BRAND).statusCode()).isEqualTo(403);
        assertThat(api.get(pool, "/brand", api.token(pool, ApiScope.APPLICATIONS_WRITE))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void aChangeIsInTheAuditTrail() {
        owner.put(path + "/brand", "\"v0\"", BRAND);

        assertThat(owner.get(path + "/audit").body()).contains("brand.changed", "pool/" + pool.id());
    }
}
