package dev.drawbridge.scenario.world;

import dev.drawbridge.consumer.domain.endpoint.Changes.NamingWish;
import dev.drawbridge.consumer.domain.endpoint.EndpointCommand.DeleteEndpoint;
import dev.drawbridge.consumer.domain.endpoint.EndpointCommand.Place;
import dev.drawbridge.consumer.domain.endpoint.EndpointCommand.RequestEndpoint;
import dev.drawbridge.consumer.domain.endpoint.Offer;
import dev.drawbridge.events.Connection;
import dev.drawbridge.events.ProviderEvent.ServiceEvent;
import dev.drawbridge.events.id.AccountId;
import dev.drawbridge.events.id.EndpointId;
import dev.drawbridge.events.id.ServiceName;
import dev.drawbridge.events.id.VpcId;
import dev.drawbridge.provider.domain.arn.Principal;
import dev.drawbridge.scenario.crowd.Crowd.Asked;
import dev.drawbridge.scenario.engine.ConsumerSide;
import dev.drawbridge.scenario.engine.Timers;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/** The consumer's side of the scenario: its directory is what the services say from the start. */
final class Asking extends ConsumerSide {

    /** As the consumer's service has them. */
    private static final Delays DELAYS = new Delays(Duration.ofMillis(100), Duration.ofMillis(500));

    private final Terms terms;

    Asking(Timers timers, Terms terms) {
        super(timers, DELAYS);
        this.terms = terms;
    }

    @Override
    protected void learn(ServiceEvent event) {}

    /** Whether the directory has it for this account. */
    boolean knows(Asked asked) {
        var service = terms.named(asked.service());
        return service.owner().account().value().equals(asked.account().id())
                || Principal.admitting(asked.account().id(), root(asked)).stream()
                        .anyMatch(service.allowed()::contains);
    }

    static String root(Asked asked) {
        return Principal.root(asked.account().id());
    }

    RequestEndpoint request(Asked asked) {
        var service = terms.named(asked.service());
        var connection =
                new Connection(
                        new EndpointId(asked.endpoint()),
                        new AccountId(asked.account().id()),
                        service.id(),
                        ServiceName.of(Terms.REGION, service.id()),
                        service.owner().account(),
                        Terms.REGION);
        return new RequestEndpoint(
                connection.endpointId(),
                connection,
                Offer.of(service.acceptanceRequired(), Set.of()),
                root(asked),
                new Place(new VpcId("vpc-%017x".formatted(asked.number())), true),
                List.of(),
                List.of(),
                List.of(),
                "%08x".formatted(asked.number()),
                NamingWish.NONE,
                "{}",
                null,
                asked.account().tags());
    }

    static DeleteEndpoint deletion(Asked asked) {
        return new DeleteEndpoint(
                new EndpointId(asked.endpoint()),
                new AccountId(asked.account().id()),
                Terms.REGION);
    }
}
