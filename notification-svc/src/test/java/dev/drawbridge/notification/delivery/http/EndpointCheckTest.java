package dev.drawbridge.notification.delivery.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class EndpointCheckTest {

    private static final EndpointCheck AT_HOME = new EndpointCheck(true);

    @ParameterizedTest
    @ValueSource(strings = {"http://u:p@[::1", "http://a b/", "https://[x]/"})
    void what_is_no_url_is_refused_where_private_addresses_are_allowed_too(String endpoint) {
        assertThat(AT_HOME.fault(endpoint)).hasValueSatisfying(r -> assertThat(r).contains("URL"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://127.0.0.1:9000/hook", "http://my_service:80/", "a@b.example"})
    void what_the_webhook_client_can_call_is_taken(String endpoint) {
        assertThat(AT_HOME.fault(endpoint)).isEmpty();
    }
}
