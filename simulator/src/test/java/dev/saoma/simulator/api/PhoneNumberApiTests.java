package dev.saoma.simulator.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.saoma.simulator.RunningSimulator.Answer;
import dev.saoma.simulator.SimulatorTest;
import dev.saoma.simulator.TestMiniProgram;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class PhoneNumberApiTests extends SimulatorTest {

    private TestMiniProgram program;
    private String person;

    @BeforeEach
    void aMiniProgram() {
        program = TestMiniProgram.in(simulator, Map.of("phoneQuota", 3));
        person = simulator.person();
    }

    @Test
    void everybodyHasAChineseNumberThatStaysTheSame() {
        JsonNode user = simulator.get("/_simulator/users/" + person).json();

        assertThat(user.path("phone").stringValue()).matches("\\+86199\\d{8}");
        assertThat(told().path("phoneNumber").stringValue())
                .isEqualTo(user.path("phone").stringValue().substring(3));
    }

    @ParameterizedTest
    @CsvSource({
        "+8613800000001, 13800000001, 13800000001, 86",
        "+85291234567, 85291234567, 91234567, 852",
        "+16502530000, 16502530000, 6502530000, 1",
        "+447911123456, 447911123456, 7911123456, 44",
    })
    void aForeignNumberComesWithItsCountryAndAChineseOneWithout(
            String phone, String written, String pure, int country) {
        simulator.put("/_simulator/users/%s/phone".formatted(person), Map.of("phone", phone));

        JsonNode told = told();
        assertThat(told.path("phoneNumber").stringValue()).isEqualTo(written);
        assertThat(told.path("purePhoneNumber").stringValue()).isEqualTo(pure);
        assertThat(told.path("countryCode").intValue()).isEqualTo(country);
        assertThat(told.path("watermark").path("appid").stringValue()).isEqualTo(program.appId());
    }

    @Test
    void aCodeWorksOnceForFiveMinutesAndIsNoLoginCode() {
        String once = program.phoneCode(person);
        String old = program.phoneCode(person);

        assertThat(program.phoneNumber(Map.of("code", once)).errcode()).isZero();
        assertThat(program.phoneNumber(Map.of("code", once)).errcode()).isEqualTo(40029);
        simulator.advanceClock(301);
        assertThat(program.phoneNumber(Map.of("code", old)).errcode()).isEqualTo(40029);
        assertThat(program.phoneNumber(Map.of("code", program.loginCode(person)))
                        .errcode())
                .isEqualTo(40029);
        assertThat(program.phoneNumber(Map.of()).errcode()).isEqualTo(40029);
    }

    @Test
    void theOpenIdMustBeThatOfTheCodesPerson() {
        Answer wrong = program.phoneNumber(
                Map.of("code", program.phoneCode(person), "openid", program.openIdOf(simulator.person())));
        Answer right =
                program.phoneNumber(Map.of("code", program.phoneCode(person), "openid", program.openIdOf(person)));

        assertThat(wrong.errcode()).isEqualTo(40003);
        assertThat(right.errcode()).isZero();
    }

    @Test
    void aCodeOfAnotherMiniProgramIsToldApart() {
        TestMiniProgram other = TestMiniProgram.in(simulator, Map.of());

        assertThat(program.phoneNumber(Map.of("code", other.phoneCode(person))).errcode())
                .isEqualTo(40013);
    }

    @Test
    void eachNumberThatIsToldCostsAndARefusedCallDoesNot() {
        assertThat(cost()).isEqualTo("0/0.00");
        told();
        program.phoneNumber(Map.of("code", "none"));
        told();
        assertThat(cost()).isEqualTo("2/0.06");
    }

    @Test
    void whenWhatWasPaidForIsUsedUpTheButtonHandsOutNothing() {
        told();
        told();
        told();

        JsonNode handed = program.handed("phone-code", person);
        assertThat(handed.path("errno").intValue()).isEqualTo(1400001);
        assertThat(handed.has("code")).isFalse();
    }

    @Test
    void aMinutesQuotaIsTold() {
        simulator.put(
                "/_simulator/quotas/per-minute",
                Map.of("appId", program.appId(), "call", "/wxa/business/getuserphonenumber", "limit", 0));

        assertThat(program.phoneNumber(Map.of("code", program.phoneCode(person)))
                        .errcode())
                .isEqualTo(45011);
    }

    @Test
    void aNumberMustHaveItsCountry() {
        Answer refused = simulator.post("/_simulator/users", Map.of("phone", "13800000001"));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().path("detail").stringValue()).contains("+8613800000001");
    }

    private JsonNode told() {
        return program.phoneNumber(Map.of("code", program.phoneCode(person)))
                .json()
                .path("phone_info");
    }

    private String cost() {
        JsonNode shown =
                simulator.get("/_simulator/mini-programs/" + program.appId()).json();
        return "%d/%s"
                .formatted(
                        shown.path("phoneNumbers").intValue(),
                        shown.path("phoneCost").decimalValue().setScale(2));
    }
}
