package dev.drawbridge.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.ClassPathResource;

class DeliverySettingsTest {

    @Test
    void webhooks_lead_to_private_addresses_in_open_mode_only() throws IOException {
        assertThat(settings(Map.of()).allowPrivate()).isTrue();
        assertThat(settings(Map.of("drawbridge.auth.mode", "open")).allowPrivate()).isTrue();
        assertThat(settings(Map.of("drawbridge.auth.mode", "sigv4")).allowPrivate()).isFalse();
        assertThat(settings(Map.of("drawbridge.auth.mode", "other")).allowPrivate()).isFalse();
    }

    @Test
    void unless_it_is_said_otherwise() throws IOException {
        var chosen = "drawbridge.delivery.allow-private";
        assertThat(settings(Map.of("drawbridge.auth.mode", "sigv4", chosen, "true")).allowPrivate())
                .isTrue();
        assertThat(settings(Map.of(chosen, "false")).allowPrivate()).isFalse();
    }

    @Test
    void blocks_and_ports_are_lists() throws IOException {
        assertThat(settings(Map.of()).allowed()).isEmpty();
        assertThat(settings(Map.of()).ports()).isEmpty();
        var given =
                settings(
                        Map.of(
                                "drawbridge.delivery.allowed",
                                "10.1.0.0/16,fd00::/8",
                                "drawbridge.delivery.ports",
                                "443,8443"));
        assertThat(given.allowed()).containsExactly("10.1.0.0/16", "fd00::/8");
        assertThat(given.ports()).containsExactlyInAnyOrder(443, 8443);
    }

    /** As a service that is started with these reads them. */
    private static DeliverySettings settings(Map<String, Object> given) throws IOException {
        var environment = new StandardEnvironment();
        var sources = environment.getPropertySources();
        sources.addFirst(new MapPropertySource("given", given));
        new YamlPropertySourceLoader()
                .load("notification", new ClassPathResource("notification.yaml"))
                .forEach(sources::addLast);
        return Binder.get(environment)
                .bind("drawbridge.delivery", DeliverySettings.class)
                .orElseThrow(AssertionError::new);
    }
}
