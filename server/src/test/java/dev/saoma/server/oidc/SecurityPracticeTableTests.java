package dev.saoma.server.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// The document says which of our tests hold the issuer to which sentence of RFC 9700; they are to be there.
class SecurityPracticeTableTests {

    private static final Path DOCUMENT = Path.of("../docs/conformance.md");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| §[^|]+\\|[^|]+\\|([^|]+)\\|$");
    private static final Pattern TEST = Pattern.compile("`(\\w+)#(\\w+)`");

    @Test
    void eachTestThatTheTableNamesIsThere() throws IOException {
        var rows = ROW.matcher(Files.readString(DOCUMENT)).results().toList();

        assertThat(rows).isNotEmpty().allSatisfy(row -> {
            var tests = TEST.matcher(row.group(1)).results().toList();
            assertThat(tests).isNotEmpty();
            assertThat(tests).allMatch(test -> isTest(test.group(1), test.group(2)));
        });
    }

    private static boolean isTest(String name, String method) {
        try {
            return Arrays.stream(Class.forName(SecurityPracticeTableTests.class.getPackageName() + "." + name)
                            .getDeclaredMethods())
                    .filter(declared -> declared.getName().equals(method))
                    .anyMatch(SecurityPracticeTableTests::isRun);
        } catch (ClassNotFoundException _) {
            return false;
        }
    }

    private static boolean isRun(Method method) {
        return Arrays.stream(method.getAnnotations())
                .anyMatch(annotation -> annotation.annotationType().getName().startsWith("org.junit.jupiter."));
    }
}
