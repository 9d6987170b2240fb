package dev.drawbridge.consumer;

import dev.drawbridge.events.Connection;
import dev.drawbridge.events.Message;
import dev.drawbridge.events.OwnerEvent.BalancerListener;
import dev.drawbridge.events.OwnerEvent.BalancerTarget;
import dev.drawbridge.events.OwnerEvent.ListenerPut;
import dev.drawbridge.events.OwnerEvent.TargetsChanged;
import dev.drawbridge.events.ProviderEvent.ConnectionAccepted;
import dev.drawbridge.events.ProviderEvent.ConnectionExpired;
import dev.drawbridge.events.ProviderEvent.ConnectionFailed;
import dev.drawbridge.events.ProviderEvent.ConnectionRejected;
import dev.drawbridge.events.ProviderEvent.ConnectionRequested;
import dev.drawbridge.events.ProviderEvent.ServiceCreated;
import dev.drawbridge.events.ProviderEvent.ServicePermissionsChanged;
import dev.drawbridge.events.ProviderEvent.ServiceTermsChanged;
import dev.drawbridge.events.ServiceTerms;
import dev.drawbridge.events.ServiceTerms.PrivateDnsName;
import dev.drawbridge.events.id.AccountId;
import dev.drawbridge.events.id.AvailabilityZoneId;
import dev.drawbridge.events.id.EndpointId;
import dev.drawbridge.events.id.RegionName;
import dev.drawbridge.events.id.ServiceId;
import dev.drawbridge.events.id.ServiceName;
import dev.drawbridge.messaging.Envelope;
import dev.drawbridge.messaging.Publisher;
import dev.drawbridge.wire.text.Ids;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What the provider's service would say, said on the real topic. */
final class Provider {

    static final AccountId BOB = new AccountId("111111111111");
    private static final RegionName REGION = new RegionName("us-east-1");
    private static final String BY = "arn:aws:iam::111111111111:root";

    private final Publisher publisher;
    private final Map<String, Long> sequences = new HashMap<>();

    Provider(Consumer consumer) {
        this.publisher = consumer.bean(Publisher.class);
    }

    /** A service that everybody may use. */
    ServiceName offer(boolean acceptanceRequired) {
        var service = create(acceptanceRequired);
        allow(service, "*");
        return ServiceName.of(REGION, service);
    }

    ServiceId create(boolean acceptanceRequired) {
        return create(acceptanceRequired, Map.of());
    }

    ServiceId create(boolean acceptanceRequired, Map<String, String> tags) {
        var id = new ServiceId(Ids.random("vpce-svc"));
        say(
                new ServiceCreated(
                        id,
                        BOB,
                        REGION,
                        ServiceName.of(REGION, id),
                        acceptanceRequired,
                        List.of(),
                        List.of(
                                new AvailabilityZoneId("use1-az1"),
                                new AvailabilityZoneId("use1-az2")),
                        tags));
        return id;
    }

    /** A service with a name of its own. */
    ServiceName offer(String privateName, String state, boolean partner) {
        var id = create(true);
        say(
                new ServiceTermsChanged(
                        id,
                        BOB,
                        new ServiceTerms(
                                List.of(),
                                List.of(new AvailabilityZoneId("use1-az1")),
                                List.of("ipv4"),
                                List.of(REGION, new RegionName("eu-west-1")),
                                List.of(new PrivateDnsName(privateName, state, "_x", "vpce:x")),
                                false,
                                partner,
                                Map.of())));
        allow(id, "*");
        return ServiceName.of(REGION, id);
    }

    /** A service that everybody may use and that a target on this machine stands behind. */
    ServiceName offerBehind(String address, int port) {
        var id = new ServiceId(Ids.random("vpce-svc"));
        var balancer = "arn:aws:elasticloadbalancing:us-east-1:111111111111:loadbalancer/net/" + id;
        var group = "arn:aws:elasticloadbalancing:us-east-1:111111111111:targetgroup/" + id;
        var zones = List.of(new AvailabilityZoneId("use1-az1"));
        var name = ServiceName.of(REGION, id);
        say(new ServiceCreated(id, BOB, REGION, name, false, List.of(balancer), zones, Map.of()));
        allow(id, "*");
        say(
                new ListenerPut(
                        balancer,
                        BOB,
                        new BalancerListener(balancer + "/l", "TCP", 80, group, Map.of())));
        say(new TargetsChanged(group, BOB, List.of(new BalancerTarget(address, port, null))));
        return name;
    }

    void allow(ServiceId service, String principal) {
        var all = List.of(principal);
        say(new ServicePermissionsChanged(service, BOB, all, List.of(), all));
    }

    void accept(Connection connection) {
        say(new ConnectionAccepted(connection, "pendingAcceptance", false, BY));
    }

    void reject(Connection connection) {
        say(new ConnectionRejected(connection, "available", false, BY, "no"));
    }

    void fail(Connection connection) {
        say(new ConnectionFailed(connection, "not permitted"));
    }

    void expire(Connection connection) {
        say(new ConnectionExpired(connection));
    }

    void wait(Connection connection) {
        say(new ConnectionRequested(connection, "", List.of(), true));
    }

    static Connection connection(String endpointId, ServiceName name) {
        var value = name.value();
        var service = new ServiceId(value.substring(value.lastIndexOf('.') + 1));
        return new Connection(
                new EndpointId(endpointId),
                new AccountId(Consumer.ALICE),
                service,
                name,
                BOB,
                REGION);
    }

    private synchronized void say(Message message) {
        var sequence = sequences.merge(message.stream(), 1L, Long::sum) - 1;
        publisher.publish(
                List.of(
                        new Envelope(
                                UUID.randomUUID().toString(),
                                "/drawbridge/provider",
                                sequence,
                                Instant.now(),
                                BY,
                                BOB.value(),
                                "test",
                                "test",
                                null,
                                message)));
    }
}
