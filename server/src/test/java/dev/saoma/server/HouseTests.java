package dev.saoma.server;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/// The rules of the house (a folder is a module; a module has a language, a web and a store) as failing tests.
class HouseTests {

    private static final JavaClasses CODE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.saoma.server");

    /// Where the words are that people read.
    private static final List<String> TEXTS = List.of(
            "server/src/main",
            "simulator/src/main",
            "samples/website/src/main",
            "web/console/src",
            "web/login/src",
            "miniprogram/src");

    /// Its bytes: pictures lie among the texts.
    private static final String FORMAL = new String("您".getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);

    @Test
    void eachModuleUsesOnlyTheModulesThatItNames() {
        ApplicationModules.of(SaomaServer.class).verify();
    }

    @Test
    void theLanguageOfAModuleKnowsNoWebAndNoSql() {
        noClasses()
                .that()
                // A backup is of the database itself.
                .resideOutsideOfPackages(
                        "..web..",
                        "..store..",
                        "..user.row..",
                        "..connection.wechat..",
                        "..kernel.database..",
                        "..kernel.alarm..",
                        "dev.saoma.server.backup")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "jakarta.servlet..",
                        "org.springframework.web..",
                        "org.springframework.http..",
                        "org.springframework.jdbc..",
                        "java.sql..",
                        "javax.sql..")
                .check(CODE);
    }

    @Test
    void storesArePrivateToTheirModule() {
        classes()
                .that()
                .resideInAPackage("..store..")
                .and()
                .areTopLevelClasses()
                .should()
                .bePackagePrivate()
                .check(CODE);
    }

    @Test
    void theClockIsReadInOnePlace() {
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.saoma.server.kernel")
                .should()
                .callMethod(java.time.Instant.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .check(CODE);
    }

    /// As WeChat itself does: a page that says 您 beside a chat that says 你 seems to be another's.
    @Test
    void peopleAreAddressedWithTheSameWordEverywhere() throws IOException {
        var formal = new ArrayList<Path>();
        for (var sources : TEXTS) {
            try (var files = Files.walk(Path.of("..").resolve(sources))) {
                files.filter(HouseTests::isFormal).forEach(formal::add);
            }
        }
        assertThat(formal).isEmpty();
    }

    private static boolean isFormal(Path file) {
        try {
            return Files.isRegularFile(file)
                    && Files.readString(file, StandardCharsets.ISO_8859_1).contains(FORMAL);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
