package dev.saoma.server.console.web;

import dev.saoma.server.brand.BrandFlaw;
import dev.saoma.server.brand.BrandOwner;
import dev.saoma.server.brand.BrandSettings;
import dev.saoma.server.brand.Brands;
import dev.saoma.server.brand.Look;
import dev.saoma.server.brand.Looks;
import dev.saoma.server.brand.StoredBrand;
import dev.saoma.server.console.Answers;
import dev.saoma.server.console.ApiScope;
import dev.saoma.server.console.Caller;
import dev.saoma.server.console.ChangeBrands;
import dev.saoma.server.console.ChangeBrands.Check;
import dev.saoma.server.console.Form;
import dev.saoma.server.console.Needs;
import dev.saoma.server.kernel.Problem;
import dev.saoma.server.kernel.web.Problems;
import dev.saoma.server.login.PreviewLogin;
import dev.saoma.server.oidc.PreviewPages;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// How the pages look that visitors see: of the pool, and of each application over it.
@RestController
@RequestMapping(AdminApi.POOL)
class BrandController {

    private static final String OF_APPLICATION = "/applications/{id}/brand";

    private final Brands brands;
    private final ChangeBrands change;
    private final Looks looks;
    private final PreviewLogin login;
    private final PreviewPages pages;

    BrandController(Brands brands, ChangeBrands change, Looks looks, PreviewLogin login, PreviewPages pages) {
        this.brands = brands;
        this.change = change;
        this.looks = looks;
        this.login = login;
        this.pages = pages;
    }

    /// Which page is drawn.
    enum Drawn {
        LOGIN,
        CONSENT,
        LOGOUT,
        ERROR
    }

    /// @param brand what is to be looked at before it is saved
    /// @param application whose it would be; the pool's if left out
    /// @param language of the page, `zh-CN` or `en`
    record PreviewBody(
            @Nullable BrandBody brand,
            @Nullable String application,
            @Nullable String language,

            @Form(of = Drawn.class, usual = "login") @Nullable
            String page) {}

    /// @param html the page with nothing behind it: it asks for no code
    record PreviewView(String html) {}

    /// Shows how the pages of the pool look.
    @GetMapping("/brand")
    @Needs(ApiScope.BRAND_READ)
    @Answers(etag = true)
    ResponseEntity<BrandView> ofPool(Caller caller, Locale locale) {
        return at(caller, null, locale, this::view);
    }

    /// Shows what an application sets over the pool's look.
    @GetMapping(OF_APPLICATION)
    @Needs(ApiScope.BRAND_READ)
    @Answers(etag = true)
    ResponseEntity<BrandView> ofApplication(Caller caller, @PathVariable String id, Locale locale) {
        return at(caller, id, locale, this::view);
    }

    /// Changes how the pages of the pool look: what is left out is set no more.
    @PutMapping("/brand")
    @Needs(ApiScope.BRAND_WRITE)
    @Answers(etag = true, problems = Problem.MADE_BY_FILE)
    ResponseEntity<BrandView> changeOfPool(
            Caller caller,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody BrandBody body,
            Locale locale) {
        return at(caller, null, locale, owner -> change(caller, owner, ifMatch, body, locale));
    }

    /// Changes what an application sets over the pool's look: what is left out is set no more.
    @PutMapping(OF_APPLICATION)
    @Needs(ApiScope.BRAND_WRITE)
    @Answers(etag = true, problems = Problem.MADE_BY_FILE)
    ResponseEntity<BrandView> changeOfApplication(
            Caller caller,
            @PathVariable String id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody BrandBody body,
            Locale locale) {
        return at(caller, id, locale, owner -> change(caller, owner, ifMatch, body, locale));
    }

    /// Draws a page as it would look, for the console to show it in a frame of its own.
    @PostMapping("/brand/preview")
    @Needs(ApiScope.BRAND_READ)
    ResponseEntity<PreviewView> preview(Caller caller, @RequestBody PreviewBody body, Locale locale) {
        var brand = body.brand();
        if (brand == null) {
            return Problems.answer(Problem.BAD_REQUEST, locale);
        }
        var fields = new Fields();
        var page = body.page() == null ? Drawn.LOGIN : fields.oneOf("page", body.page(), Drawn.values());
        if (page == null) {
            return fields.problem(locale);
        }
        return at(caller, body.application(), locale, owner -> switch (change.check(brand.settings(), brand.logo())) {
            case Check.Wrong(var flaws) -> wrong(flaws, locale);
            case Check.Good(var good) -> {
                var look = looks.preview(owner, good.settings(), good.logo());
                yield ResponseEntity.ok()
                        .header("Cache-Control", "no-store")
                        .body(new PreviewView(drawn(page, owner, look, "en".equals(body.language()))));
            }
        });
    }

    private String drawn(Drawn page, BrandOwner owner, Look look, boolean inEnglish) {
        return switch (page) {
            case LOGIN -> login.html(owner, look, inEnglish);
            case CONSENT -> pages.html(PreviewPages.Kind.CONSENT, owner, look, inEnglish);
            case LOGOUT -> pages.html(PreviewPages.Kind.LOGOUT, owner, look, inEnglish);
            case ERROR -> pages.html(PreviewPages.Kind.ERROR, owner, look, inEnglish);
        };
    }

    private <T> ResponseEntity<T> at(
            Caller caller, @Nullable String application, Locale locale, Function<BrandOwner, ResponseEntity<T>> goOn) {
        return change.owner(caller, application).map(goOn).orElseGet(() -> Problems.answer(Problem.NOT_FOUND, locale));
    }

    private ResponseEntity<BrandView> change(
            Caller caller, BrandOwner owner, @Nullable String ifMatch, BrandBody body, Locale locale) {
        return Revision.required(
                ifMatch,
                locale,
                version -> ChangeAnswer.of(
                        change.change(caller, owner, version, body.settings(), body.logo()),
                        locale,
                        BrandFlaw::field,
                        BrandFlaw::text,
                        changed -> view(changed.owner())));
    }

    private static <T> ResponseEntity<T> wrong(Iterable<BrandFlaw> flaws, Locale locale) {
        var fields = new Fields();
        flaws.forEach(flaw -> fields.wrong(flaw.field(), flaw.text()));
        return fields.problem(locale);
    }

    private ResponseEntity<BrandView> view(BrandOwner owner) {
        Optional<StoredBrand> stored = brands.find(owner);
        return Revision.marked(
                        ResponseEntity.ok(), stored.map(StoredBrand::version).orElse(0))
                .body(BrandView.of(
                        stored.map(StoredBrand::settings).orElse(BrandSettings.NONE),
                        brands.logo(owner),
                        stored.filter(StoredBrand::madeByFile).isPresent()));
    }
}
