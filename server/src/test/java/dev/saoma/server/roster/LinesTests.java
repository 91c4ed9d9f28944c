package dev.saoma.server.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class LinesTests {

    private static final Set<String> COLUMNS = Set.of("name", "username", "identities");
    private static final Charset GBK = Charset.forName("GBK");

    private static List<Line> all(Lines lines) throws IOException {
        var read = new ArrayList<Line>();
        for (var next = lines.next(); next.isPresent(); next = lines.next()) {
            read.add(next.get());
        }
        return read;
    }

    private static List<Line> csv(String text, Charset charset) throws IOException {
        return all(new CsvLines(new ByteArrayInputStream(text.getBytes(charset)), COLUMNS));
    }

    private static List<Line> csv(String text) throws IOException {
        return csv(text, StandardCharsets.UTF_8);
    }

    private static List<Line> json(String text, Charset charset) throws IOException {
        return all(new JsonLines(new ByteArrayInputStream(text.getBytes(charset)), COLUMNS));
    }

    private static String wrong(Line line) {
        assertThat(line).isInstanceOf(Line.Broken.class);
        return line instanceof Line.Broken broken ? broken.right().in(Locale.ENGLISH) : "";
    }

    @Test
    void aFileThatASpreadsheetWroteInAnotherEncodingIsToldToBeSo() throws IOException {
        assertThat(csv("name,username\n张三,zhang\nli,li\n", GBK))
                .satisfiesExactly(
                        chinese -> assertThat(wrong(chinese)).contains("UTF-8"),
                        latin -> assertThat(latin).isInstanceOf(Line.Read.class));
        assertThat(csv("name\nli\n", StandardCharsets.UTF_16))
                .singleElement()
                .satisfies(header -> assertThat(wrong(header)).contains("UTF-8"));
        assertThat(csv("name\nli\n", StandardCharsets.UTF_16LE))
                .singleElement()
                .satisfies(header -> assertThat(wrong(header)).contains("UTF-8"));
        assertThat(json("{\"name\":\"张三\"}\n", GBK))
                .singleElement()
                .satisfies(row -> assertThat(wrong(row)).contains("UTF-8"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "\nname\nli\n"})
    void aFileWithoutAFirstLineIsToldWhatIsMissing(String file) throws IOException {
        assertThat(csv(file))
                .singleElement()
                .satisfies(header -> assertThat(wrong(header)).contains("is empty", "name"));
    }

    @Test
    void aFirstLineThatCannotBeReadStopsTheFile() throws IOException {
        assertThat(csv("\"name\nli\n"))
                .singleElement()
                .satisfies(header -> assertThat(wrong(header)).contains("Quotes"));
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void columnsAreApartByWhateverTheFirstLineHasThemApartBy(String separator) throws IOException {
        var file = "\"name\"|username\n\"Li, the; \tfirst\"|li\n".replace("|", separator);

        assertThat(csv(file))
                .singleElement(type(Line.Read.class))
                .extracting(Line.Read::fields)
                .isEqualTo(Map.of("name", "Li, the; \tfirst", "username", "li"));
    }

    @Test
    void whereThereIsOneColumnACommaIsOneTooMany() throws IOException {
        assertThat(csv("name\nli;wang\nli,wang\n"))
                .satisfiesExactly(
                        one -> assertThat(one).isInstanceOf(Line.Read.class),
                        two -> assertThat(wrong(two)).contains("1 columns, and not 2"));
    }

    @Test
    void whatIsThereTwiceIsNotChosenFrom() throws IOException {
        assertThat(csv("name,name\nli,wang\n"))
                .singleElement()
                .satisfies(header -> assertThat(wrong(header)).contains("name", "more than once"));
        assertThat(json("{\"name\":\"li\",\"name\":\"wang\"}\n", StandardCharsets.UTF_8))
                .singleElement()
                .isInstanceOf(Line.Broken.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"=1+1", "+86", "-", "@here", "'=1", "''@x", "＝1", "＋", "－", "＠", "'", "'tis", "plain", "a=b"})
    void whatGoesOutGuardedComesInAsItWas(String name) throws IOException {
        var guarded = Formulas.guarded(name);

        assertThat(guarded).doesNotMatch("[=+\\-@＝＋－＠].*");
        assertThat(csv("name\n\"" + guarded + "\"\n"))
                .singleElement()
                .asInstanceOf(type(Line.Read.class))
                .satisfies(read -> assertThat(read.fields()).containsEntry("name", name));
    }
}
