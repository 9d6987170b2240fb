package dev.drawbridge.notification.running;

import dev.drawbridge.events.Connection;
import dev.drawbridge.events.OwnerEvent.OrganizationPathChanged;
import dev.drawbridge.events.ProviderEvent;
import dev.drawbridge.events.ProviderEvent.ConnectionAccepted;
import dev.drawbridge.events.ProviderEvent.ConnectionRejected;
import dev.drawbridge.events.ProviderEvent.ConnectionReleased;
import dev.drawbridge.events.ProviderEvent.ConnectionRequested;
import dev.drawbridge.events.ProviderEvent.ServiceCreated;
import dev.drawbridge.events.id.AccountId;
import dev.drawbridge.events.id.EndpointId;
import dev.drawbridge.events.id.RegionName;
import dev.drawbridge.events.id.ServiceId;
import dev.drawbridge.events.id.ServiceName;
import dev.drawbridge.messaging.Envelope;
import dev.drawbridge.messaging.Publisher;
import dev.drawbridge.messaging.Uuids;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/** Says on provider-events what the provider's service would say. */
public final class ProviderFacts {

    private static final RegionName REGION = new RegionName("us-east-1");

    private final Publisher publisher;
    private final Map<String, Long> next = new HashMap<>();

    ProviderFacts(Publisher publisher) {
        this.publisher = publisher;
    }

    private static String hex() {
        return "%016x0".formatted(ThreadLocalRandom.current().nextLong());
    }

    /** A service of the provider's account. */
    public ServiceId service() {
        var id = new ServiceId("vpce-svc-" + hex());
        say(
                new ServiceCreated(
                        id,
                        new AccountId(Station.PROVIDER),
                        REGION,
                        ServiceName.of(REGION, id),
                        true,
                        List.of(),
                        List.of(),
                        Map.of()));
        return id;
    }

    /** A connection from the consumer's account, not yet told of. */
    public Connection connection(ServiceId service) {
        return connection(service, REGION);
    }

    /** From an endpoint that may be in another Region than the service. */
    public Connection connection(ServiceId service, RegionName region) {
        return new Connection(
                new EndpointId("vpce-" + hex()),
                new AccountId(Station.CONSUMER),
                service,
                ServiceName.of(REGION, service),
                new AccountId(Station.PROVIDER),
                region);
    }

    public Envelope requested(Connection connection) {
        return say(
                new ConnectionRequested(connection, principal(Station.CONSUMER), List.of(), true));
    }

    public Envelope accepted(Connection connection) {
        return say(
                new ConnectionAccepted(
                        connection, "pendingAcceptance", false, principal(Station.PROVIDER)));
    }

    /** Nobody has to decide: asked and let in. */
    public void admitted(Connection connection) {
        say(new ConnectionRequested(connection, principal(Station.CONSUMER), List.of(), false));
        say(
                new ConnectionAccepted(
                        connection, "pendingAcceptance", true, principal(Station.PROVIDER)));
    }

    public Envelope rejected(Connection connection) {
        return say(
                new ConnectionRejected(
                        connection, "available", false, principal(Station.PROVIDER), ""));
    }

    public Envelope released(Connection connection) {
        return say(new ConnectionReleased(connection, "rejected"));
    }

    /** The provider's register puts an account somewhere. */
    public void placed(String account, @Nullable String path) {
        say(
                new OrganizationPathChanged(
                        new AccountId(Station.PROVIDER), new AccountId(account), path));
    }

    public void again(Envelope envelope) {
        publisher.publish(List.of(envelope));
    }

    private Envelope say(ProviderEvent event) {
        long sequence = next.merge(event.stream(), 1L, Long::sum) - 1;
        var id = Uuids.v7().toString();
        var envelope =
                new Envelope(
                        id,
                        "/drawbridge/provider",
                        sequence,
                        Instant.now(),
                        principal(Station.PROVIDER),
                        Station.PROVIDER,
                        id,
                        id,
                        null,
                        event);
        publisher.publish(List.of(envelope));
        return envelope;
    }

    private static String principal(String account) {
        return "arn:aws:iam::" + account + ":root";
    }
}
