package dev.drawbridge.axon.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drawbridge.events.Connection;
import dev.drawbridge.events.ConnectionOrder.ReleaseConnection;
import dev.drawbridge.events.ConsumerEvent.EndpointDeletionStarted;
import dev.drawbridge.events.Topic;
import dev.drawbridge.events.id.AccountId;
import dev.drawbridge.events.id.EndpointId;
import dev.drawbridge.events.id.RegionName;
import dev.drawbridge.events.id.ServiceId;
import dev.drawbridge.events.id.ServiceName;
import dev.drawbridge.messaging.Envelope;
import java.util.List;
import java.util.Map;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.junit.jupiter.api.Test;

class EnvelopesTest {

    private static final AccountId ACCOUNT = new AccountId("123456789012");
    private static final Connection CONNECTION =
            new Connection(
                    new EndpointId("vpce-0123456789abcdef0"),
                    ACCOUNT,
                    new ServiceId("vpce-svc-0123456789abcdef0"),
                    new ServiceName("com.amazonaws.vpce.us-east-1.vpce-svc-0123456789abcdef0"),
                    ACCOUNT,
                    new RegionName("us-east-1"));

    private final Envelopes envelopes =
            new Envelopes(
                    "consumer",
                    _ ->
                            List.of(
                                    new EndpointDeletionStarted(CONNECTION, "available"),
                                    new ReleaseConnection(CONNECTION)));

    private final GenericDomainEventMessage<String> event =
            new GenericDomainEventMessage<>(
                    "Endpoint",
                    "vpce-0123456789abcdef0",
                    7,
                    "deleting",
                    Map.of("principal", "arn", "account", "1", "correlation-id", "c"));

    @Test
    void the_fact_is_the_event_and_the_order_follows_from_it() {
        var told = envelopes.of(event);

        assertThat(told)
                .extracting(Envelope::topic)
                .containsExactly(Topic.CONSUMER_EVENTS, Topic.CONNECTION_COMMANDS);
        assertThat(told).extracting(Envelope::sequence).containsExactly(7L, 1L);
        assertThat(told.getFirst().id()).isEqualTo(event.getIdentifier());
        assertThat(told.getLast().id()).isNotEqualTo(event.getIdentifier());
        assertThat(told).extracting(Envelope::correlationId).containsOnly("c");
    }

    @Test
    void told_again_it_is_the_same() {
        assertThat(envelopes.of(event)).isEqualTo(envelopes.of(event));
    }
}
