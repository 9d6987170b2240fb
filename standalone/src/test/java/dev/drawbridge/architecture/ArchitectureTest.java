package dev.drawbridge.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;

/** The import table of docs/architecture.md, a rule a row. */
@AnalyzeClasses(
        packages = "dev.drawbridge",
        importOptions = {ImportOption.DoNotIncludeTests.class})
final class ArchitectureTest {

    private static final String[] SPRING_WEB = {
        "org.springframework.web..", "org.springframework.boot.web..", "jakarta.servlet.."
    };
    private static final String[] SQL = {
        "java.sql..", "javax.sql..", "org.springframework.jdbc..", "org.postgresql.."
    };
    private static final String KAFKA = "org.apache.kafka..";
    private static final String AXON = "org.axonframework..";
    private static final String WIRE = "dev.drawbridge.wire..";

    @ArchTest
    static final ArchRule shared_events_knows_only_the_jdk =
            classes()
                    .that()
                    .resideInAPackage("dev.drawbridge.events..")
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage("dev.drawbridge.events..", "java..", "org.jspecify..")
                    .because("the language of the services must be readable by any of them");

    @ArchTest
    static final ArchRule domains_are_pure =
            classes()
                    .that()
                    .resideInAPackage("..domain..")
                    .should()
                    .onlyDependOnClassesThat(
                            resideInAnyPackage(
                                    "..domain..",
                                    "dev.drawbridge.events",
                                    "dev.drawbridge.events.id..",
                                    "dev.drawbridge.events.decide..",
                                    "dev.drawbridge.events.place..",
                                    "dev.drawbridge.events.catalogue..",
                                    "java.lang..",
                                    "java.util..",
                                    "java.math..",
                                    "java.nio..",
                                    "java.net..",
                                    "java.time..",
                                    "org.jspecify.."))
                    .because("decide and evolve run in simulations and on every replay");

    @ArchTest
    static final ArchRule domains_have_no_clock =
            noClasses()
                    .that()
                    .resideInAPackage("..domain..")
                    .should()
                    .dependOnClassesThat()
                    .areAssignableTo(Clock.class)
                    .orShould()
                    .callMethod(java.time.Instant.class, "now")
                    .orShould()
                    .callMethod(java.util.UUID.class, "randomUUID")
                    .because("time and identifiers come in as arguments");

    @ArchTest
    static final ArchRule write_shells_are_thin =
            noClasses()
                    .that()
                    .resideInAPackage("..write..")
                    .should()
                    .dependOnClassesThat(resideInAnyPackage(SPRING_WEB))
                    .orShould()
                    .dependOnClassesThat(resideInAnyPackage(WIRE, KAFKA, "..read..", "..aws.."))
                    .because("a shell only joins Axon to a decider");

    @ArchTest
    static final ArchRule projections_only_read =
            noClasses()
                    .that()
                    .resideInAPackage("..read..")
                    .should()
                    .dependOnClassesThat(resideInAnyPackage(SPRING_WEB))
                    .orShould()
                    .dependOnClassesThat(resideInAnyPackage(WIRE, KAFKA, "..write..", "..aws.."))
                    .orShould()
                    .dependOnClassesThat()
                    .haveSimpleNameEndingWith("Decider")
                    .because(
                            "a read model can be thrown away and rebuilt without deciding anything");

    @ArchTest
    static final ArchRule automations_know_no_wire =
            noClasses()
                    .that()
                    .resideInAPackage("..automation..")
                    .should()
                    .dependOnClassesThat(resideInAnyPackage(SPRING_WEB))
                    .orShould()
                    .dependOnClassesThat(resideInAnyPackage(WIRE, "..aws.."))
                    .because("what happens by itself must not depend on how people ask");

    @ArchTest
    static final ArchRule operations_know_no_storage =
            noClasses()
                    .that()
                    .resideInAPackage("..aws..")
                    .should()
                    .dependOnClassesThat(resideInAnyPackage(SQL))
                    .orShould()
                    .dependOnClassesThat(resideInAnyPackage(SPRING_WEB))
                    .orShould()
                    .dependOnClassesThat(resideInAnyPackage(KAFKA, "..write.."))
                    .because("an operation reads top to bottom: request, command or query, answer");

    @ArchTest
    static final ArchRule apis_and_dns_know_no_storage =
            noClasses()
                    .that()
                    .resideInAnyPackage(
                            "dev.drawbridge.*.api..",
                            "dev.drawbridge.consumer.dns..",
                            "dev.drawbridge.consumer.flow..")
                    .should()
                    .dependOnClassesThat(resideInAnyPackage(SQL))
                    .orShould()
                    .dependOnClassesThat(resideInAnyPackage(KAFKA, "..write..", "..aws.."))
                    .because(
                            "they ask and command as AWS's clients do, only in JSON, DNS or by a proxy");

    @ArchTest
    static final ArchRule rules_over_a_file_need_no_system =
            noClasses()
                    .that()
                    .resideInAPackage("dev.drawbridge.provider.offline..")
                    .should()
                    .dependOnClassesThat(
                            resideInAnyPackage(
                                    "org.springframework..",
                                    AXON,
                                    KAFKA,
                                    WIRE,
                                    "java.sql..",
                                    "..read..",
                                    "..write..",
                                    "..automation..",
                                    "..aws.."))
                    .because("the command line runs them with a few jars and nothing else");

    @ArchTest
    static final ArchRule nobody_imports_configuration =
            noClasses()
                    .that()
                    .resideOutsideOfPackages("..config..")
                    .and()
                    .haveSimpleNameNotEndingWith("Service")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("dev.drawbridge.*.config..")
                    .because("wiring is the outermost ring");

    @ArchTest
    static final ArchRule services_never_import_one_another =
            slices().matching("dev.drawbridge.(consumer|provider|notification|console)..")
                    .should()
                    .notDependOnEachOther()
                    .because("they meet only in shared-events, over Kafka");

    @ArchTest
    static final ArchRule projections_can_be_made_again =
            classes()
                    .that()
                    .haveSimpleNameEndingWith("Projection")
                    .and()
                    .resideInAPackage("..read..")
                    .should()
                    .implement("dev.drawbridge.axon.replay.Rebuildable")
                    .because("a replay beside the tables in use must fill all of them");
}
