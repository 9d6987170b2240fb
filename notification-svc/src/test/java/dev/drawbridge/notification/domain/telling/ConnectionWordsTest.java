package dev.drawbridge.notification.domain.telling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

final class ConnectionWordsTest {

    private static final String PROVIDER = "111111111111";
    private static final String CONSUMER = "222222222222";

    private static ConnectionWords told(String reader, String event, String state) {
        return ConnectionWords.of(
                Map.of(
                        "eventType", event,
                        "state", state,
                        "previousState", "none",
                        "serviceId", "vpce-svc-1",
                        "serviceName", "com.amazonaws.vpce.us-east-1.vpce-svc-1",
                        "serviceOwner", PROVIDER,
                        "vpcEndpointId", "vpce-2",
                        "vpcEndpointOwner", CONSUMER,
                        "region", "eu-west-1",
                        "eventTime", "2026-11-27T10:00:00Z"),
                reader);
    }

    @Test
    void the_provider_is_asked_to_decide_and_told_how() {
        var words = told(PROVIDER, "Connect", "pendingAcceptance");
        assertThat(words.sentence())
                .isEqualTo(
                        "Account 222222222222 asks to connect to your endpoint service vpce-svc-1.");
        assertThat(words.advice())
                .startsWith("Accept or reject it")
                .endsWith(
                        "aws ec2 accept-vpc-endpoint-connections --region us-east-1"
                                + " --service-id vpce-svc-1 --vpc-endpoint-ids vpce-2");
        assertThat(words.facts())
                .contains(
                        "Service: com.amazonaws.vpce.us-east-1.vpce-svc-1, of account 111111111111")
                .contains("Endpoint: vpce-2, of account 222222222222")
                .contains("When: 2026-11-27T10:00:00Z");
    }

    @Test
    void where_connections_are_accepted_by_themselves_nothing_is_to_be_done() {
        var words = told(PROVIDER, "Connect", "pending");
        assertThat(words.sentence()).endsWith("which accepts connections by itself.");
        assertThat(words.advice()).isEqualTo("Nothing needs to be done.");
    }

    @Test
    void the_consumer_reads_of_its_own_endpoint() {
        assertThat(told(CONSUMER, "Connect", "pendingAcceptance").advice())
                .isEqualTo("Wait until account 111111111111 accepts it, or ask for that.");
        assertThat(told(CONSUMER, "Accept", "pending").sentence())
                .isEqualTo(
                        "Your endpoint vpce-2 was accepted by the endpoint service"
                                + " com.amazonaws.vpce.us-east-1.vpce-svc-1.");
        assertThat(told(CONSUMER, "Reject", "rejected").sentence()).contains("no traffic flows");
        assertThat(told(CONSUMER, "Reject", "rejected").advice()).startsWith("Ask account 1111");
        assertThat(told(CONSUMER, "Delete", "deleting").sentence())
                .startsWith("The connection of your endpoint vpce-2");
    }

    @Test
    void the_provider_reads_of_who_was_accepted_rejected_or_has_gone() {
        assertThat(told(PROVIDER, "Accept", "pending").sentence()).endsWith("was accepted.");
        assertThat(told(PROVIDER, "Reject", "rejected").sentence()).endsWith("was rejected.");
        assertThat(told(PROVIDER, "Delete", "deleting").sentence()).endsWith("has ended.");
    }
}
