package dev.saoma.server;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/// The rules of the house (a folder is a module; a module has a language, a web and a store) as failing tests.
class HouseTests {

    private static final JavaClasses CODE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.saoma.server");

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
}
