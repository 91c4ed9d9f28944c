package dev.saoma.protocol;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class ArchitectureTests {

    private static final JavaClasses PROTOCOL = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.saoma.protocol");

    @Test
    void theProtocolIsPlainJavaAndItsParser() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "dev.saoma.protocol..",
                        "java.lang..",
                        "java.util..",
                        "java.time..",
                        "java.nio..",
                        "java.security..",
                        "java.io",
                        "java.net",
                        "javax.crypto..",
                        "javax.xml.stream..",
                        "com.ctc.wstx..",
                        "org.codehaus.stax2..",
                        "org.jspecify..")
                .check(PROTOCOL);
    }

    @Test
    void onlyTheParsersOwnTwoClassesKnowWhichParserItIs() {
        noClasses()
                .that()
                .doNotHaveSimpleName("HardenedParser")
                .and()
                .doNotHaveSimpleName("FlatXml")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.ctc.wstx..", "org.codehaus.stax2..")
                .check(PROTOCOL);
    }

    @Test
    void timeAndChanceArePassedIn() {
        noClasses()
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(System.class, "nanoTime")
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(Clock.class)
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(Random.class)
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(RandomGenerator.class)
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(SecureRandom.class)
                .check(PROTOCOL);
    }

    @Test
    void nothingIsReadFromOrWrittenToTheOutside() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.nio.file..", "java.nio.channels..", "java.net.http..")
                .orShould()
                .dependOnClassesThat()
                .haveNameMatching("java\\.(io\\.File.*|io\\.PrintStream|net\\.(Socket|URL|URI).*)")
                .check(PROTOCOL);
    }
}
