package dev.saoma.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.saoma.acceptance.Console.asks;
import static dev.saoma.acceptance.Console.choose;
import static dev.saoma.acceptance.Console.heading;
import static dev.saoma.acceptance.Console.press;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/// Whoever may look and change nothing, and how they come to be more.
interface AuditorStories extends Console {

    /// What changes nothing but what is shown, looks something up, takes a copy, or leads on.
    Pattern LOOKS = Pattern.compile(String.join(
            "|",
            "(.* as )?CSV|Copy .*|Show all|More|As a table|Look",
            "Kind|All kinds|Result|State|Connection|From|To|Who|What|You|Saoma|Developer .*|Program .*",
            "Search by|What to search for|Search|Pause|Believed|User created|\\d+ \\w+ \\d{4}, .*",
            "Whose login page|Page|State of the page", // of its preview
            "\\* Address|Check|AppID of the former account|See who is known there",
            "More settings|Tokens and protection|Style sheet", // which unfold
            "Go on with your official account|To the start"));

    /// What is greyed says so. What is one of several is not asked for: of those, a button saves the one.
    Pattern CONTROL = Pattern.compile(
            "- '?(?:button|checkbox|combobox|searchbox|slider|spinbutton|switch|textbox)\\b(?: \"(.*?)\")?(.*)");

    @Test
    @Order(2)
    default void anAuditorSeesEveryPageAndNothingOnItThatWouldBeRefused() {
        Page owner = signedIn(Look.DESKTOP);
        List<String> made = makesWhatCouldBeChanged(owner);
        Page auditor = comes(invites(owner, "auditor@example.org"));

        List<String> refused = new ArrayList<>();
        auditor.onResponse(answer -> {
            if (answer.status() == 403) {
                refused.add(answer.request().method() + " " + answer.url());
            }
        });
        SoftAssertions all = new SoftAssertions();
        Stream.concat(ConsoleIT.PAGES.values().stream(), made.stream()).forEach(page -> {
            auditor.navigate(address(page));
            auditor.locator("h1").first().waitFor();
            assertThat(auditor.locator("main :is(.ant-spin-spinning, .ant-skeleton)"))
                    .hasCount(0);
            all.assertThat(canBeUsed(auditor)).as(page).allMatch(LOOKS.asMatchPredicate());
        });
        all.assertThat(refused).as("what a page asked for all the same").isEmpty();
        owner.navigate(address(made.getFirst()));
        assertThat(owner.getByText("Delete application").first()).isVisible();
        all.assertThat(canBeUsed(owner))
                .as("what an owner may do")
                .anyMatch(LOOKS.asMatchPredicate().negate());
        all.assertAll();

        auditor.navigate(address("/system"));
        assertThat(auditor.getByText(Pattern.compile("Only its owners see it"))).isVisible();
        assertThat(owner.getByRole(AriaRole.NAVIGATION).getByText("System")).hasCount(1);
        assertThat(auditor.getByRole(AriaRole.NAVIGATION).getByText("System")).hasCount(0);
        hasNoBarrier(auditor, "the system for an auditor");
        Pictures.take(auditor, "console-system-auditor", Look.DESKTOP);
        auditor.navigate(saoma().addresses().console() + "pools/of-others");
        heading(auditor, "There is no such user pool").waitFor();
    }

    @Test
    @Order(2)
    default void anInvitationIsWithdrawnAndWhoeverIsMadeAnAdministratorMayDoMore() {
        Page owner = signedIn(Look.DESKTOP);
        String link = invites(owner, "mistaken@example.org");
        Page guest = comes(invites(owner, "promoted@example.org"));
        guest.navigate(address("/applications"));
        heading(guest, "Applications").waitFor();
        assertThat(guest.getByRole(AriaRole.BUTTON, create())).hasCount(0);

        owner.navigate(address("/developers"));
        press(owner, "Withdraw the invitation of mistaken@example.org");
        assertThat(owner.getByText("mistaken@example.org")).hasCount(0);
        Page mistaken = browsers().visitor(saoma()).page();
        mistaken.navigate(link);
        assertThat(mistaken.getByText("invitation-spent")).isVisible();
        hasNoBarrier(mistaken, "an invitation that was withdrawn");

        choose(owner, "Role of promoted@example.org", "Administrator");
        assertThat(owner.getByText("promoted@example.org is Administrator now")).isVisible();
        guest.reload();
        assertThat(guest.getByRole(AriaRole.BUTTON, create())).isVisible();
    }

    private static Page.GetByRoleOptions create() {
        return new Page.GetByRoleOptions().setName("Create application");
    }

    /// Not made by the configuration file, which nobody changes here.
    ///
    /// @return the pages of these things, below the pool's
    private List<String> makesWhatCouldBeChanged(Page owner) {
        String pool = saoma().addresses().poolId();
        String application = Console.makesApplication(owner, pool, "Looked at", "official-account");
        String webhook = asks(
                        owner,
                        "POST",
                        "/pools/" + pool + "/webhooks",
                        Map.of("url", "https://www.example.org/hook", "events", List.of("user.created")))
                .at("/webhook/id")
                .asString();
        String user = asks(owner, "POST", "/pools/" + pool + "/users", Map.of("name", "Looked at"))
                .path("id")
                .asString();
        return List.of(
                "/applications/" + application,
                "/applications/" + application + "/check",
                "/applications/" + application + "/logouts",
                "/webhooks/" + webhook,
                "/users/" + user);
    }

    /// To look, by a link that is given to them.
    private String invites(Page owner, String email) {
        return asks(
                        owner,
                        "POST",
                        "/pools/" + saoma().addresses().poolId() + "/invitations",
                        Map.of("email", email, "role", "auditor"))
                .path("link")
                .asString();
    }

    private Page comes(String link) {
        Page guest = browsers().visitor(saoma()).page();
        guest.navigate(link);
        guest.getByLabel("New password").fill(Console.PASSWORD);
        guest.getByLabel("The password once more").fill(Console.PASSWORD);
        press(guest, "Make the account");
        heading(guest, "Getting started").waitFor();
        return guest;
    }

    /// The buttons and fields of a page that are not greyed, by the name that those hear who hear the page.
    private static List<String> canBeUsed(Page page) {
        return CONTROL.matcher(page.locator("main").ariaSnapshot())
                .results()
                .filter(control -> !control.group(2).contains("[disabled]"))
                .map(control -> Objects.requireNonNullElse(control.group(1), "without a name"))
                .toList();
    }
}
