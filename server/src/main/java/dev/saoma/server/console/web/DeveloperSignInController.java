package dev.saoma.server.console.web;

import dev.saoma.protocol.Bilingual;
import dev.saoma.server.console.Answers;
import dev.saoma.server.console.ApiScope;
import dev.saoma.server.console.Caller;
import dev.saoma.server.console.Needs;
import dev.saoma.server.console.developer.ChooseWeChatDoor;
import dev.saoma.server.console.developer.DeveloperAccount;
import dev.saoma.server.console.developer.SignedIn;
import dev.saoma.server.kernel.PoolId;
import dev.saoma.server.kernel.Problem;
import dev.saoma.server.kernel.web.Problems;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// How the developers of the installation sign in beside password and passkey: for who owns all of it.
@RestController
@RequestMapping("/api/v1/system/developer-sign-in")
class DeveloperSignInController {

    private static final Bilingual NO_SUCH_CONNECTION =
            new Bilingual("该用户池没有此连接。", "That pool has no such connection.");

    private static final Bilingual NO_OFFICIAL_ACCOUNT = new Bilingual(
            "请选择公众号：小程序无法显示登录所需的数字。",
            "Choose an official account: a mini program cannot tell the number that this login needs.");

    private final ChooseWeChatDoor door;
    private final DeveloperAccount account;

    DeveloperSignInController(ChooseWeChatDoor door, DeveloperAccount account) {
        this.door = door;
        this.account = account;
    }

    /// @param pool by its id
    /// @param connection by its identifier
    record ChoiceBody(@Nullable String pool, @Nullable String connection) {}

    /// @param pool by its id; null where no connection is chosen
    /// @param connection by its identifier
    /// @param open whether developers can sign in by it now
    /// @param miniProgram whether a mini program was chosen, as was possible once: nobody signs in by it
    record ChoiceView(
            @Nullable String pool,
            @Nullable String poolName,
            @Nullable String connection,
            @Nullable String displayName,
            boolean open,
            boolean miniProgram) {}

    /// Tells by which connection developers sign in.
    @GetMapping
    @Needs(ApiScope.SYSTEM_READ)
    @Answers(operation = "getDeveloperSignIn")
    ChoiceView chosen() {
        return door.chosen()
                .map(choice -> new ChoiceView(
                        choice.pool().value(),
                        choice.poolName(),
                        choice.connection(),
                        choice.displayName(),
                        choice.open(),
                        !choice.tellsNumbers()))
                .orElseGet(() -> new ChoiceView(null, null, null, null, false, false));
    }

    /// Chooses a connection by which developers sign in, in the place of any other.
    @PutMapping
    @Needs(ApiScope.SYSTEM_WRITE)
    @Answers(operation = "chooseDeveloperSignIn", problems = Problem.CONFIRM_FIRST)
    ResponseEntity<ChoiceView> choose(Caller caller, SignedIn signedIn, @RequestBody ChoiceBody body, Locale locale) {
        if (!account.isConfirmed(signedIn)) {
            return Problems.answer(Problem.CONFIRM_FIRST, locale);
        }
        var outcome = PoolId.parse(String.valueOf(body.pool()))
                .map(pool -> door.choose(caller, pool, String.valueOf(body.connection())))
                .orElse(ChooseWeChatDoor.Outcome.NO_SUCH_CONNECTION);
        return switch (outcome) {
            case CHOSEN -> ResponseEntity.ok(chosen());
            case NO_SUCH_CONNECTION -> wrong(NO_SUCH_CONNECTION, locale);
            case NO_OFFICIAL_ACCOUNT -> wrong(NO_OFFICIAL_ACCOUNT, locale);
        };
    }

    private static ResponseEntity<ChoiceView> wrong(Bilingual right, Locale locale) {
        var fields = new Fields();
        fields.wrong("connection", right);
        return fields.problem(locale);
    }

    /// Has nobody sign in by WeChat any more. What developers have bound stays for another time.
    @DeleteMapping
    @Needs(ApiScope.SYSTEM_WRITE)
    @Answers(operation = "closeDeveloperSignIn", problems = Problem.CONFIRM_FIRST)
    ResponseEntity<Void> close(Caller caller, SignedIn signedIn, Locale locale) {
        if (!account.isConfirmed(signedIn)) {
            return Problems.answer(Problem.CONFIRM_FIRST, locale);
        }
        door.close(caller);
        return ResponseEntity.noContent().build();
    }
}
