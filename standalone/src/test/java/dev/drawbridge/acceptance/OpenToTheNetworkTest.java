package dev.drawbridge.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each service as somebody starts it by hand, before it has seen any server. */
@Tag("io")
@Timeout(120)
final class OpenToTheNetworkTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "consumer.ConsumerService",
                "provider.ProviderService",
                "notification.NotificationService",
                "console.ConsoleService"
            })
    void open_mode_listens_on_the_loopback_address_only(String service) throws Exception {
        var refused =
                RefusedStart.of(
                        new ProcessBuilder(
                                ProcessHandle.current().info().command().orElse("java"),
                                "-cp",
                                System.getProperty("java.class.path"),
                                "dev.drawbridge." + service,
                                "--server.address=0.0.0.0"));

        assertThat(refused.status()).isNotZero();
        assertThat(refused.said())
                .contains("server.address=0.0.0.0 can be reached from other machines.")
                .contains("Set drawbridge.auth.mode=sigv4")
                .doesNotContain("\tat ");
    }
}
