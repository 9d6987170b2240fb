package dev.drawbridge.messaging;

import dev.drawbridge.events.Connection;
import dev.drawbridge.events.ConsumerEvent.EndpointBecameAvailable;
import dev.drawbridge.events.id.AccountId;
import dev.drawbridge.events.id.EndpointId;
import dev.drawbridge.events.id.RegionName;
import dev.drawbridge.events.id.ServiceId;
import dev.drawbridge.events.id.ServiceName;
import java.time.Instant;

/** Messages to send: the stream is an endpoint, numbered. */
public final class Sample {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    private Sample() {}

    public static Envelope envelope(int stream, long sequence) {
        return new Envelope(
                Uuids.derived("sample", stream + "/" + sequence).toString(),
                "/drawbridge/consumer",
                sequence,
                NOON.plusSeconds(sequence),
                "arn:aws:iam::222222222222:root",
                "222222222222",
                "correlation",
                "causation",
                null,
                new EndpointBecameAvailable(connection(stream)));
    }

    public static String stream(int number) {
        return "vpce-%017x".formatted(number);
    }

    private static Connection connection(int stream) {
        var service = new ServiceId("vpce-svc-0123456789abcdef0");
        var region = new RegionName("us-east-1");
        return new Connection(
                new EndpointId(stream(stream)),
                new AccountId("222222222222"),
                service,
                ServiceName.of(region, service),
                new AccountId("111111111111"),
                region);
    }
}
