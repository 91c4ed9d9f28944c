package dev.saoma.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// Killed at any instant, the server has lost nothing that it acknowledged, and an open page goes on.
@SharedSaoma
final class KilledServerIT {

    private final SaomaUnderTest saoma;
    private final Browsers browsers;
    private final Phone phone;

    KilledServerIT(SaomaUnderTest saoma, Browsers browsers, Phone phone) {
        this.saoma = saoma;
        this.browsers = browsers;
        this.phone = phone;
    }

    @Test
    void theOpenPageStillGetsInWhenTheServerIsKilledBetweenScanAndRedemption() {
        Visitor visitor = browsers.visitor(saoma).wantsToLogIn();
        HeldRequests held = HeldRequests.redemptions(visitor.page());
        phone.scanAndFollow(phone.newPerson("somebody in between"), visitor.codeOnScreen());
        held.awaitFirst();

        saoma.killServer();
        held.lose();
        visitor.seesLoginPage("offline");
        saoma.startAgain();

        assertThat(visitor.seesThatTheyAreLoggedIn()).matches("[0-9a-f]{24}");
    }

    @Test
    void theCodeOnAnOpenPageIsStillGoodAfterTheServerWasKilled() {
        Visitor visitor = browsers.visitor(saoma).wantsToLogIn();
        String code = visitor.codeOnScreen();

        saoma.killServer();
        visitor.seesLoginPage("offline");
        saoma.startAgain();
        phone.scanAndFollow(phone.newPerson("somebody patient"), code);

        assertThat(visitor.seesThatTheyAreLoggedIn()).matches("[0-9a-f]{24}");
    }

    @Test
    void thePersonIsTheSameAfterTheServerWasKilled() {
        Phone.Person person = phone.newPerson("somebody from before");
        Visitor before = browsers.visitor(saoma).wantsToLogIn();
        phone.scanAndFollow(person, before.codeOnScreen());
        String subject = before.seesThatTheyAreLoggedIn();

        saoma.killServer();
        saoma.startAgain();
        Visitor after = browsers.visitor(saoma).wantsToLogIn();
        phone.scanOnly(person, after.codeOnScreen());

        assertThat(after.seesThatTheyAreLoggedIn()).isEqualTo(subject);
    }

    @Test
    void theVisitorGetsInThoughTheAnswerToTheRedemptionWasLost() {
        Visitor visitor = browsers.visitor(saoma).wantsToLogIn();
        HeldRequests held = HeldRequests.redemptions(visitor.page());
        phone.scanAndFollow(phone.newPerson("somebody on a bad line"), visitor.codeOnScreen());
        held.awaitFirst();

        held.loseTheAnswer();

        assertThat(visitor.seesThatTheyAreLoggedIn()).matches("[0-9a-f]{24}");
    }
}
