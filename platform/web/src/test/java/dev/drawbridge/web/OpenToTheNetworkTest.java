package dev.drawbridge.web;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

class OpenToTheNetworkTest {

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "127.0.0.7", "localhost", "::1"})
    void open_mode_may_listen_to_this_machine(String address) {
        assertThatCode(() -> start(Map.of("server.address", address))).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "::", "192.0.2.1", "no such host"})
    void open_mode_may_not_listen_to_the_network(String address) {
        assertThatThrownBy(() -> start(Map.of("server.address", address)))
                .isInstanceOf(OpenToTheNetwork.class)
                .hasMessageStartingWith(
                        "In open mode no signature is verified, and server.address=%s can be"
                                        .formatted(address)
                                + " reached from other machines. Set drawbridge.auth.mode=sigv4");
    }

    @Test
    void no_address_is_every_address() {
        assertThatThrownBy(() -> start(Map.of()))
                .hasMessageContaining("server.address is not set, which is every address");
        assertThatThrownBy(() -> start(Map.of("server.address", "")))
                .isInstanceOf(OpenToTheNetwork.class);
    }

    @Test
    void who_means_it_says_so() {
        var meant =
                Map.<String, Object>of(
                        "server.address", "0.0.0.0", "drawbridge.auth.open-to-the-network", "true");
        assertThatCode(() -> start(meant)).doesNotThrowAnyException();
    }

    @Test
    void where_signatures_are_verified_any_address_will_do() {
        var verified =
                Map.<String, Object>of(
                        "server.address", "0.0.0.0", "drawbridge.auth.mode", "sigv4");
        assertThatCode(() -> start(verified)).doesNotThrowAnyException();
    }

    private static void start(Map<String, Object> settings) {
        var environment = new StandardEnvironment();
        var all = new HashMap<String, Object>(Map.of("drawbridge.auth.mode", "open"));
        all.putAll(settings);
        environment.getPropertySources().addFirst(new MapPropertySource("test", all));
        OpenToTheNetwork.refuse(environment);
    }
}
