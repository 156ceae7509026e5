package io.ringloop;

import static com.tngtech.archunit.core.domain.JavaModifier.PUBLIC;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.ringloop.people.StaffAccess;
import io.ringloop.people.StaffAdministration;
import io.ringloop.people.StaffEdit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;

/** The rules of the house that the compiler cannot see. */
@AnalyzeClasses(packages = "io.ringloop", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule engineStaysReplaceable = noClasses()
            .that()
            .resideOutsideOfPackages(
                    "io.ringloop.engine..",
                    "io.ringloop.tasks..",
                    "io.ringloop.studio..",
                    "io.ringloop.control..",
                    "io.ringloop.archive..",
                    "io.ringloop.processes..",
                    "..process..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.camunda..")
            .because("R4: facades use engine.Processes");

    @ArchTest
    static final ArchRule rulesStayInTheirModule = noClasses()
            .that()
            .resideOutsideOfPackage("io.ringloop.rules..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.drools..", "org.kie..")
            .because("R5: decisions are typed Java");

    @ArchTest
    static final ArchRule asteriskStaysInItsAdapter = noClasses()
            .that()
            .resideOutsideOfPackage("io.ringloop.telephony.asterisk..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.asteriskjava..")
            .because("R6: everybody else knows the port");

    @ArchTest
    static final ArchRule sqlStaysInStores = noClasses()
            .that()
            .resideOutsideOfPackages(
                    "..store..", "io.ringloop.reporting..", "io.ringloop.archive..", "io.ringloop.control..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.springframework.jdbc..")
            .because("R7: SQL stands in stores");

    @ArchTest
    static final ArchRule httpStaysInWeb = noClasses()
            .that()
            .resideOutsideOfPackages("..web..", "io.ringloop.shared..", "io.ringloop.notifications..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework.web.bind..", "org.springframework.web.servlet..")
            .because("R8: HTTP is a leaf");

    @ArchTest
    static final ArchRule delegatesAreHidden = classes()
            .that()
            .implement(JavaDelegate.class)
            .should()
            .notHaveModifier(PUBLIC)
            .because("R9: models name them, nobody else");

    @ArchTest
    static final ArchRule controllersAreHidden = classes()
            .that()
            .areMetaAnnotatedWith(Controller.class)
            .should()
            .notHaveModifier(PUBLIC)
            .because("R9: HTTP names them, nobody else");

    @ArchTest
    static final ArchRule configurationsAreHidden = classes()
            .that()
            .areMetaAnnotatedWith(Configuration.class)
            .and()
            .areNotAnnotatedWith(SpringBootApplication.class)
            .should()
            .notHaveModifier(PUBLIC)
            .because("R9: Spring finds them, nobody else");

    @ArchTest
    static final ArchRule accessIsGivenByItsProcessOnly = noClasses()
            .that()
            .resideOutsideOfPackage("io.ringloop.access.handling..")
            .and()
            .areNotAssignableTo(StaffAccess.class)
            .should()
            .dependOnClassesThat()
            .areAssignableTo(StaffAccess.class)
            .because("ADR 0062: a role or scope is granted by the process access-change");

    @ArchTest
    static final ArchRule accountsWithRolesAreMadeForTheFirstAndTheDemonstrationOnly = noClasses()
            .that()
            .resideOutsideOfPackage("io.ringloop.people.signin..")
            .and()
            .areNotAssignableTo(StaffAdministration.class)
            .should()
            .callMethod(StaffAdministration.class, "add", StaffEdit.class)
            .because("ADR 0062: everybody else's roles are asked for");

    @ArchTest
    static final ArchRule timeComesFromTheClock = noClasses()
            .that()
            .resideOutsideOfPackages("io.ringloop.telephony..")
            .and()
            .haveSimpleNameNotEndingWith("EngineClock")
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(OffsetDateTime.class, "now")
            .orShould()
            .callMethod(ZonedDateTime.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .because("one Clock bean moves everything");

    private static final Pattern TIME_OF_THE_DATABASE = Pattern.compile(
            "\\b(now|clock_timestamp|statement_timestamp|transaction_timestamp)\\(\\)|\\bcurrent_(timestamp|date|time)\\b",
            Pattern.CASE_INSENSITIVE);

    @Test
    void sqlNeverAsksTheDatabaseForTheTime() throws IOException {
        try (var files = Files.walk(Path.of("src/main"))) {
            for (var file : files.filter(ArchitectureTest::holdsSql).toList()) {
                assertThat(TIME_OF_THE_DATABASE.matcher(Files.readString(file)).find())
                        .as("%s asks the database for the time", file)
                        .isFalse();
            }
        }
    }

    private static boolean holdsSql(Path file) {
        var path = file.toString();
        return path.endsWith(".sql") && !path.contains("camunda")
                || (path.endsWith(".java") && path.contains("/store/"));
    }
}
