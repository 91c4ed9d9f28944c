package dev.saoma.server.login.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.saoma.server.kernel.PoolId;
import dev.saoma.server.kernel.UserId;
import dev.saoma.server.testing.Ids;
import dev.saoma.server.user.DefaultName;
import dev.saoma.server.user.Profile;
import dev.saoma.server.user.User;
import dev.saoma.server.user.UserSource;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// No more of a name than its owner needs to know it again.
class MaskedNamesTests {

    private static User named(UserId id, String name) {
        return User.newcomer(id, new PoolId(Ids.id()), Profile.named(name), UserSource.ENTERED, Instant.EPOCH);
    }

    @ParameterizedTest
    @CsvSource({"王小明, 王*", "王, 王*", "Mei Lin, M*", "𠮷野, 𠮷*"})
    void onlyTheFirstLetterIsShown(String name, String shown) {
        assertThat(MaskedNames.masked(named(new UserId(Ids.id()), name))).contains(shown);
    }

    @ParameterizedTest
    @ValueSource(strings = {"13800138000", "<b>", "@mei"})
    void ofANameThatDoesNotBeginWithALetterNothingIsShown(String name) {
        assertThat(MaskedNames.masked(named(new UserId(Ids.id()), name))).isEmpty();
    }

    @Test
    void ofANameThatWasMadeOfTheIdNothingIsShown() {
        var id = new UserId("0123456789abcdef01234f3a");

        assertThat(MaskedNames.masked(named(id, DefaultName.of(id)))).isEmpty();
    }
}
