package dev.drawbridge.console;

import dev.drawbridge.events.Connection;
import dev.drawbridge.events.ConsumerEvent.EndpointRequested;
import dev.drawbridge.events.Message;
import dev.drawbridge.events.NotificationEvent.MessageDelivered;
import dev.drawbridge.events.NotificationEvent.MessagePublished;
import dev.drawbridge.events.NotificationEvent.TopicCreated;
import dev.drawbridge.events.ProviderEvent.ConnectionAccepted;
import dev.drawbridge.events.ProviderEvent.ConnectionBecameAvailable;
import dev.drawbridge.events.ProviderEvent.ConnectionRejected;
import dev.drawbridge.events.ProviderEvent.ConnectionRequested;
import dev.drawbridge.events.ProviderEvent.ServiceCreated;
import dev.drawbridge.events.id.AccountId;
import dev.drawbridge.events.id.AvailabilityZoneId;
import dev.drawbridge.events.id.EndpointId;
import dev.drawbridge.events.id.RegionName;
import dev.drawbridge.events.id.ServiceId;
import dev.drawbridge.events.id.ServiceName;
import dev.drawbridge.events.id.VpcId;
import dev.drawbridge.messaging.Envelope;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Messages as the services publish them, told in the order of a story. */
public final class Told {

    public static final AccountId PROVIDER = new AccountId("111111111111");
    public static final AccountId CONSUMER = new AccountId("222222222222");
    public static final AccountId STRANGER = new AccountId("333333333333");
    public static final RegionName REGION = new RegionName("us-east-1");
    public static final ServiceId SERVICE = new ServiceId("vpce-svc-0a1b2c3d4e5f60718");

    private static final String TOPIC = "arn:aws:sns:us-east-1:111111111111:arrivals";

    private Told() {}

    /** The n-th endpoint of the story. */
    public static Connection connection(int n) {
        return new Connection(
                new EndpointId("vpce-%017x".formatted(0xf89a33420c193abL + n)),
                CONSUMER,
                SERVICE,
                ServiceName.of(REGION, SERVICE),
                PROVIDER,
                REGION);
    }

    public static Envelope service() {
        return by(
                PROVIDER,
                0,
                new ServiceCreated(
                        SERVICE,
                        PROVIDER,
                        REGION,
                        ServiceName.of(REGION, SERVICE),
                        true,
                        List.of(),
                        List.of(new AvailabilityZoneId("use1-az1")),
                        Map.of()));
    }

    public static Envelope endpoint(int n) {
        return by(
                CONSUMER,
                0,
                new EndpointRequested(
                        connection(n),
                        root(CONSUMER),
                        new VpcId("vpc-00000000000000001"),
                        true,
                        List.of(),
                        List.of(),
                        List.of(),
                        Map.of()));
    }

    public static Envelope requested(int n) {
        return by(
                CONSUMER,
                0,
                new ConnectionRequested(connection(n), root(CONSUMER), List.of(), true));
    }

    public static Envelope accepted(int n) {
        return by(
                PROVIDER,
                1,
                new ConnectionAccepted(connection(n), "pendingAcceptance", false, root(PROVIDER)));
    }

    public static Envelope available(int n) {
        return by(CONSUMER, 2, new ConnectionBecameAvailable(connection(n)));
    }

    public static Envelope rejected(int n, int sequence) {
        return rejected(n, sequence, "");
    }

    public static Envelope rejected(int n, int sequence, String reason) {
        return by(
                PROVIDER,
                sequence,
                new ConnectionRejected(connection(n), "available", false, root(PROVIDER), reason));
    }

    public static Envelope topic() {
        return by(PROVIDER, 0, new TopicCreated(TOPIC, PROVIDER));
    }

    public static Envelope published(String message) {
        return by(PROVIDER, 0, new MessagePublished(message, TOPIC, PROVIDER, "Connect", 2, 0));
    }

    public static Envelope delivered(String message) {
        return by(
                PROVIDER,
                1,
                new MessageDelivered(message, TOPIC, PROVIDER, TOPIC + ":a-subscription", 1));
    }

    private static Envelope by(AccountId account, long sequence, Message message) {
        return by(account, root(account), sequence, message);
    }

    /** Told by one of an account's people. */
    public static Envelope by(AccountId account, String principal, long sequence, Message message) {
        return new Envelope(
                UUID.randomUUID().toString(),
                "/drawbridge/test",
                sequence,
                Instant.now().truncatedTo(java.time.temporal.ChronoUnit.MILLIS),
                principal,
                account.value(),
                "correlation-1",
                "cause-1",
                null,
                message);
    }

    private static String root(AccountId account) {
        return "arn:aws:iam::" + account + ":root";
    }
}
