package dev.saoma.server.console.web;

import dev.saoma.protocol.Reply;
import dev.saoma.server.connection.Connections;
import dev.saoma.server.connection.OfficialAccount;
import dev.saoma.server.console.Answers;
import dev.saoma.server.console.ApiScope;
import dev.saoma.server.console.Caller;
import dev.saoma.server.console.Change;
import dev.saoma.server.console.ChangeReplies;
import dev.saoma.server.console.Form;
import dev.saoma.server.console.Needs;
import dev.saoma.server.console.Versions;
import dev.saoma.server.console.Versions.Kind;
import dev.saoma.server.kernel.Problem;
import dev.saoma.server.kernel.web.Problems;
import dev.saoma.server.reply.PreviewReplies;
import dev.saoma.server.reply.Replies;
import dev.saoma.server.reply.RepliesStore;
import dev.saoma.server.reply.ReplySettings;
import dev.saoma.server.reply.ReplySettings.Mistake;
import dev.saoma.server.reply.TemplateSettings;
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

/// What an official account says by itself, and how people would read it.
@RestController
@RequestMapping(AdminApi.POOL + "/connections/{identifier}/replies")
class RepliesController {

    private final Connections connections;
    private final RepliesStore replies;
    private final ChangeReplies change;
    private final PreviewReplies preview;
    private final Versions versions;

    RepliesController(
            Connections connections,
            RepliesStore replies,
            ChangeReplies change,
            PreviewReplies preview,
            Versions versions) {
        this.connections = connections;
        this.replies = replies;
        this.change = change;
        this.preview = preview;
        this.versions = versions;
    }

    /// @param kind `none`, `text` or `news`
    /// @param text may hold links as WeChat writes them, and nothing else
    record SaidView(
            @Form(words = {"none", "text", "news"}) String kind,
            String title,
            String text,
            String pictureUrl,
            String url) {

        static SaidView of(Reply reply) {
            return switch (reply) {
                case Reply.Text(var text) -> new SaidView("text", "", text, "", "");
                case Reply.News(var articles) -> {
                    var article = articles.getFirst();
                    yield new SaidView(
                            "news", article.title(), article.description(), article.pictureUrl(), article.url());
                }
                default -> new SaidView("none", "", "", "", "");
            };
        }
    }

    record OccasionsView(SaidView welcome, SaidView login) {

        static OccasionsView of(PreviewReplies.Said said) {
            return new OccasionsView(SaidView.of(said.welcome()), SaidView.of(said.login()));
        }
    }

    /// What is said to who reads Chinese, and to who reads English.
    record PreviewView(OccasionsView zh, OccasionsView en) {}

    /// As a caller writes it.
    record Body(
            @Nullable String language,
            @Nullable String first,
            @Nullable String channel,
            @Nullable TemplateSettings welcome,
            @Nullable TemplateSettings login) {

        ReplySettings settings() {
            return new ReplySettings(language, first, channel, welcome, login);
        }
    }

    /// Reads what the account says by itself.
    @GetMapping
    @Needs(ApiScope.CONNECTIONS_READ)
    @Answers(etag = true)
    ResponseEntity<RepliesView> read(Caller caller, @PathVariable String identifier, Locale locale) {
        return find(caller, identifier).map(this::view).orElseGet(() -> Problems.answer(Problem.NOT_FOUND, locale));
    }

    /// Replaces all of it; what is left out is as by default. The version is that of the connection.
    @PutMapping
    @Needs(ApiScope.CONNECTIONS_WRITE)
    @Answers(problems = Problem.MADE_BY_FILE, etag = true)
    ResponseEntity<RepliesView> change(
            Caller caller,
            @PathVariable String identifier,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody Body body,
            Locale locale) {
        return Revision.required(
                ifMatch,
                locale,
                version -> answer(change.change(caller, identifier, version, body.settings()), locale, this::view));
    }

    /// Shows what people would read. Nothing is kept, and nothing is sent.
    @PostMapping("/preview")
    @Needs(ApiScope.CONNECTIONS_READ)
    ResponseEntity<PreviewView> preview(
            Caller caller, @PathVariable String identifier, @RequestBody Body body, Locale locale) {
        var account = find(caller, identifier);
        if (account.isEmpty()) {
            return Problems.answer(Problem.NOT_FOUND, locale);
        }
        return switch (body.settings().check()) {
            case ReplySettings.Checked.Invalid(var mistakes) ->
                answer(
                        new Change.Wrong<>(mistakes),
                        locale,
                        _ -> ResponseEntity.noContent().build());
            case ReplySettings.Checked.Valid(var valid) ->
                ResponseEntity.ok()
                        .header("Cache-Control", "no-store")
                        .body(new PreviewView(
                                OccasionsView.of(preview.in(Locale.SIMPLIFIED_CHINESE, account.get(), valid)),
                                OccasionsView.of(preview.in(Locale.ENGLISH, account.get(), valid))));
        };
    }

    private Optional<OfficialAccount> find(Caller caller, String identifier) {
        return connections
                .find(caller.pool(), identifier)
                .filter(OfficialAccount.class::isInstance)
                .map(OfficialAccount.class::cast);
    }

    private ResponseEntity<RepliesView> view(OfficialAccount account) {
        var mark = versions.mark(Kind.CONNECTION, account.id().value());
        return Revision.marked(ResponseEntity.ok(), mark)
                .body(RepliesView.of(replies.find(account.id()).orElse(Replies.DEFAULT), mark.madeByFile()));
    }

    private static <T> ResponseEntity<T> answer(
            Change<OfficialAccount, Mistake> change, Locale locale, Function<OfficialAccount, ResponseEntity<T>> done) {
        return ChangeAnswer.of(
                change,
                locale,
                mistake -> ConnectionAnswer.spelled(mistake.setting()),
                mistake -> mistake.flaw().text(),
                done);
    }
}
