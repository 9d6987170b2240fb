package dev.drawbridge.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The rows of the platform and of the whole in the import table of docs/architecture.md. */
@AnalyzeClasses(
        packages = "dev.drawbridge",
        importOptions = {ImportOption.DoNotIncludeTests.class})
final class PlatformArchitectureTest {

    private static final String[] SERVICES = {
        "dev.drawbridge.consumer..",
        "dev.drawbridge.provider..",
        "dev.drawbridge.notification..",
        "dev.drawbridge.console.."
    };
    private static final String[] SPRING_WEB = {
        "org.springframework.web..", "org.springframework.boot.web..", "jakarta.servlet.."
    };
    private static final String[] SQL = {
        "java.sql..", "javax.sql..", "org.springframework.jdbc..", "org.postgresql.."
    };
    private static final String KAFKA = "org.apache.kafka..";
    private static final String SPRING = "org.springframework..";
    private static final String AXON = "org.axonframework..";
    private static final String WIRE = "dev.drawbridge.wire..";

    @ArchTest
    static final ArchRule aws_wire_stands_alone =
            noClasses()
                    .that()
                    .resideInAPackage(WIRE)
                    .should()
                    .dependOnClassesThat(resideInAnyPackage(SERVICES))
                    .orShould()
                    .dependOnClassesThat(
                            resideInAnyPackage(SPRING, AXON, KAFKA, "dev.drawbridge.events.."))
                    .because("the wire protocol is a library of its own");

    @ArchTest
    static final ArchRule messaging_stands_below_the_services =
            noClasses()
                    .that()
                    .resideInAPackage("dev.drawbridge.messaging..")
                    .should()
                    .dependOnClassesThat(resideInAnyPackage(SERVICES))
                    .orShould()
                    .dependOnClassesThat(resideInAnyPackage(SPRING_WEB))
                    .orShould()
                    .dependOnClassesThat(resideInAnyPackage(AXON, WIRE))
                    .because("outbox and inbox serve every service alike");

    @ArchTest
    static final ArchRule web_knows_what_services_show_and_nothing_behind =
            noClasses()
                    .that()
                    .resideInAPackage("dev.drawbridge.web..")
                    .should()
                    .dependOnClassesThat(resideInAnyPackage(SERVICES))
                    .orShould()
                    .dependOnClassesThat(resideInAnyPackage(SQL))
                    .orShould()
                    .dependOnClassesThat(
                            resideInAnyPackage(
                                    AXON,
                                    KAFKA,
                                    "dev.drawbridge.axon",
                                    "dev.drawbridge.axon.command..",
                                    "dev.drawbridge.axon.outbox..",
                                    "dev.drawbridge.axon.store..",
                                    "dev.drawbridge.axon.timer..",
                                    "dev.drawbridge.events..",
                                    "dev.drawbridge.messaging.*.."))
                    .because("every service stands on HTTP alike");

    @ArchTest
    static final ArchRule axon_jdbc_stands_below_the_services =
            noClasses()
                    .that()
                    .resideInAPackage("dev.drawbridge.axon..")
                    .should()
                    .dependOnClassesThat(resideInAnyPackage(SERVICES))
                    .orShould()
                    .dependOnClassesThat(resideInAnyPackage(SPRING_WEB))
                    .orShould()
                    .dependOnClassesThat(resideInAnyPackage(WIRE, KAFKA))
                    .because("event sourcing serves every service alike");

    @ArchTest
    static final ArchRule embedded_knows_only_the_two_servers =
            noClasses()
                    .that()
                    .resideInAPackage("dev.drawbridge.embedded..")
                    .should()
                    .dependOnClassesThat(resideInAnyPackage(SERVICES))
                    .orShould()
                    .dependOnClassesThat(resideInAnyPackage(SPRING, AXON, WIRE))
                    .because("it starts servers and knows nothing of who uses them");

    @ArchTest
    static final ArchRule standalone_takes_services_by_their_front =
            noClasses()
                    .that()
                    .resideInAPackage("dev.drawbridge.standalone..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "dev.drawbridge.consumer.*..",
                            "dev.drawbridge.provider.*..",
                            "dev.drawbridge.notification.*..",
                            "dev.drawbridge.console.*..")
                    .because("one process or many, the services are the same");

    @ArchTest
    static final ArchRule the_command_line_stands_alone =
            noClasses()
                    .that()
                    .resideInAPackage("dev.drawbridge.cli..")
                    .should()
                    .dependOnClassesThat(resideInAnyPackage(SERVICES))
                    .orShould()
                    .dependOnClassesThat(
                            resideInAnyPackage(SPRING, KAFKA, "dev.drawbridge.events.."))
                    .because("it starts at once, and its verifier shares nothing with the log");

    @ArchTest
    static final ArchRule scenarios_drive_what_the_services_decide_by =
            noClasses()
                    .that()
                    .resideInAPackage("dev.drawbridge.scenario..")
                    .should()
                    .dependOnClassesThat(
                            resideInAnyPackage(
                                    "dev.drawbridge.*.write..",
                                    "dev.drawbridge.*.read..",
                                    "dev.drawbridge.*.aws..",
                                    "dev.drawbridge.*.api..",
                                    "dev.drawbridge.*.config.."))
                    .orShould()
                    .dependOnClassesThat(resideInAnyPackage(SQL))
                    .orShould()
                    .dependOnClassesThat(resideInAnyPackage(SPRING, AXON, KAFKA))
                    .because("a run is in memory, and decided by the very code that runs");
}
