package dev.saoma.server.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OneLineTests {

    @ParameterizedTest
    @ValueSource(strings = {"Shop", "张三", "متجر", "👩‍💻 shop", "Ünïcode 1/2", "نیم‌فاصله"})
    void whatPeopleWriteIsAName(String name) {
        assertThat(OneLine.name("  " + name + "　")).contains(name);
    }

    @ParameterizedTest
    @ValueSource(
            ints = {
                0x00, 0x09, 0x0A, 0x1B, 0x7F, 0x85, 0x9F, 0x061C, 0x200E, 0x200F, 0x2028, 0x2029, 0x202A, 0x202B,
                0x202C, 0x202D, 0x202E, 0x2066, 0x2067, 0x2068, 0x2069, 0xD83D, 0xFFFD, 0x00AD, 0x200B, 0x2060, 0x3164,
                0xFEFF, 0xE0041
            })
    void whatIsNotSeenOrTurnsOthersAroundIsInNoName(int letter) {
        assertThat(OneLine.name("Shop" + Character.toString(letter) + "gro.elpmaxe"))
                .isEmpty();
    }

    @Test
    void aNameIsAsLongAsItsColumn() {
        assertThat(OneLine.name("x".repeat(100))).isPresent();
        assertThat(OneLine.name("x".repeat(101))).isEmpty();
        assertThat(OneLine.name("😀".repeat(50))).isPresent();
        assertThat(OneLine.name("😀".repeat(51))).isEmpty();
        assertThat(OneLine.name("  ")).isEmpty();
        assertThat(OneLine.name(null)).isEmpty();
    }
}
