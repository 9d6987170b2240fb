package dev.drawbridge.notification.delivery.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class EndpointCheckTest {

    private static final EndpointCheck AT_HOME = check(true);

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

    private static EndpointCheck check(boolean allowPrivate) {
        return new EndpointCheck(
                new AddressGuard(SystemDefaultDnsResolver.INSTANCE, allowPrivate), allowPrivate);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1:9000/hook",
                "http://[::1]/",
                "https://10.1.2.3/",
                "http://169.254.169.254/latest/meta-data",
                "http://localhost/"
            })
    void what_leads_inside_is_refused_where_it_is_not_allowed(String endpoint) {
        assertThat(check(false).fault(endpoint))
                .hasValueSatisfying(r -> assertThat(r).contains("SSRF_BLOCKED"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"http://169.254.169.254/", "http://[fd00:ec2::254]/", "http://0.0.0.0/"})
    void what_is_no_network_is_refused_everywhere(String endpoint) {
        assertThat(AT_HOME.fault(endpoint))
                .hasValueSatisfying(r -> assertThat(r).contains("SSRF_BLOCKED"));
    }

    @Test
    void a_mail_address_is_none_of_its_business() {
        assertThat(check(false).fault("http.admin@example.com")).isEmpty();
        assertThat(check(false).fault("https@localhost.example")).isEmpty();
    }
}
