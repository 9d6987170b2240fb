package dev.drawbridge.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The parts the product is made of, and who works with each. */
final class PartsTest {

    private static final JavaClasses MAIN =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("dev.drawbridge");

    @Test
    @DisplayName("U2 Axon keeps the three services' events and takes their commands")
    void u2_axon() {
        assertThat(usersOf("org.axonframework."))
                .containsExactlyInAnyOrder("axon", "consumer", "provider", "notification");
    }

    @Test
    @DisplayName("U2 kafka-clients carries every message between services, in one place")
    void u2_kafka_clients() {
        assertThat(usersOf("org.apache.kafka.clients.")).contains("messaging");
        assertThat(usersOf("org.apache.kafka.clients."))
                .doesNotContain("consumer", "provider", "notification", "console", "axon");
    }

    @Test
    @DisplayName("U2 Spring Boot starts every service, and every service keeps its own tables")
    void u2_spring_boot_and_postgresql() {
        assertThat(usersOf("org.springframework.boot."))
                .contains("consumer", "provider", "notification", "console");
        assertThat(usersOf("org.springframework.jdbc."))
                .contains("consumer", "provider", "notification", "console", "axon", "messaging");
    }

    @Test
    @DisplayName("U2 Testcontainers gives tests their servers where there is an engine")
    void u2_testcontainers() {
        assertThat(usersOf("org.testcontainers.")).containsExactly("testkit");
    }

    /** The rooms right below the root package that use a library. */
    private static Set<String> usersOf(String library) {
        var users = new TreeSet<String>();
        for (var each : MAIN) {
            if (uses(each, library)) {
                users.add(each.getPackageName().split("\\.", -1)[2]);
            }
        }
        return users;
    }

    private static boolean uses(JavaClass user, String library) {
        return user.getDirectDependenciesFromSelf().stream()
                .anyMatch(d -> d.getTargetClass().getName().startsWith(library));
    }
}
