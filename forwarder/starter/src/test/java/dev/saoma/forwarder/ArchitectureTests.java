package dev.saoma.forwarder;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ArchitectureTests {

    private static final JavaClasses FORWARDER = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.saoma.forwarder");

    @Test
    void theForwarderIsPlainJavaAndALog() {
        classes()
                .that()
                .resideInAPackage("dev.saoma.forwarder")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "dev.saoma.forwarder",
                        "java..",
                        "javax.crypto..",
                        "javax.xml.stream..",
                        "org.slf4j..",
                        "org.jspecify..")
                .check(FORWARDER);
    }

    /// What runs inside other people's servers brings no libraries along.
    @Test
    void theStarterNeedsNothingButSpring() {
        classes()
                .that()
                .resideInAPackage("dev.saoma.forwarder.boot")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "dev.saoma.forwarder..",
                        "java..",
                        "jakarta.servlet..",
                        "org.springframework..",
                        "org.slf4j..",
                        "org.jspecify..")
                .check(FORWARDER);
    }

    @Test
    void theClockIsPassedIn() {
        noClasses()
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(System.class, "nanoTime")
                .check(FORWARDER);
    }
}
