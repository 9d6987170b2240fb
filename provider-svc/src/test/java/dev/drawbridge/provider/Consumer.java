package dev.drawbridge.provider;

import dev.drawbridge.events.Connection;
import dev.drawbridge.events.ConnectionOrder.ForgetConnection;
import dev.drawbridge.events.ConnectionOrder.ReleaseConnection;
import dev.drawbridge.events.ConnectionOrder.RequestConnection;
import dev.drawbridge.events.ConsumerEvent.EndpointBecameAvailable;
import dev.drawbridge.events.ConsumerEvent.EndpointDeleted;
import dev.drawbridge.events.ConsumerEvent.SubnetCreated;
import dev.drawbridge.events.DnsName;
import dev.drawbridge.events.Message;
import dev.drawbridge.events.Topic;
import dev.drawbridge.events.id.AccountId;
import dev.drawbridge.events.id.AvailabilityZoneId;
import dev.drawbridge.events.id.EndpointId;
import dev.drawbridge.events.id.RegionName;
import dev.drawbridge.events.id.ServiceId;
import dev.drawbridge.events.id.ServiceName;
import dev.drawbridge.events.id.SubnetId;
import dev.drawbridge.events.id.VpcId;
import dev.drawbridge.events.place.Regions;
import dev.drawbridge.messaging.Envelope;
import dev.drawbridge.messaging.Publisher;
import dev.drawbridge.messaging.Uuids;
import dev.drawbridge.wire.text.Ids;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Plays the consumer's service: real envelopes on real topics, in sequence. */
final class Consumer {

    static final RegionName REGION = new RegionName("us-east-1");

    private final Provider provider;
    private final Map<String, Long> sequences = new ConcurrentHashMap<>();

    Consumer(Provider provider) {
        this.provider = provider;
    }

    static Connection connection(String account, String serviceId, String serviceOwner) {
        var service = new ServiceId(serviceId);
        return new Connection(
                new EndpointId(Ids.random("vpce")),
                new AccountId(account),
                service,
                ServiceName.of(REGION, service),
                new AccountId(serviceOwner),
                REGION);
    }

    /** An account's owner creates an endpoint. */
    Connection asks(String account, String serviceId, String serviceOwner) {
        var connection = connection(account, serviceId, serviceOwner);
        say(request(connection));
        return connection;
    }

    static RequestConnection request(Connection connection) {
        return new RequestConnection(
                connection,
                "arn:aws:iam::" + connection.endpointOwner() + ":root",
                Regions.zones(REGION).subList(0, 2),
                List.of(new DnsName(connection.endpointId() + "-abc.example", "Z7HUB22UULQXV")),
                Map.of("private", "to the consumer"));
    }

    /** An account makes a subnet of its own VPC. */
    String subnet(String account, String vpcId, String zoneId) {
        var subnet = new SubnetId(Ids.random("subnet"));
        say(
                new SubnetCreated(
                        subnet,
                        new VpcId(vpcId),
                        new AccountId(account),
                        REGION,
                        "10.0.0.0/24",
                        new AvailabilityZoneId(zoneId),
                        "us-east-1a",
                        Map.of()));
        return subnet.value();
    }

    void reportsAvailable(Connection connection) {
        say(new EndpointBecameAvailable(connection));
    }

    void releases(Connection connection) {
        say(new ReleaseConnection(connection));
    }

    void deleted(Connection connection) {
        say(new EndpointDeleted(connection));
    }

    void forgets(Connection connection) {
        say(new ForgetConnection(connection));
    }

    Envelope say(Message message) {
        var envelope = envelope(message);
        again(envelope);
        return envelope;
    }

    void again(Envelope envelope) {
        provider.bean(Publisher.class).publish(List.of(envelope));
    }

    Envelope envelope(Message message) {
        var place = Topic.of(message) + message.stream();
        return new Envelope(
                Uuids.v7().toString(),
                "/drawbridge/consumer",
                sequences.merge(place, 0L, (n, _) -> n + 1),
                Instant.now(),
                "arn:aws:iam::222222222222:root",
                "222222222222",
                "request-1",
                "request-1",
                null,
                message);
    }
}
