package dev.drawbridge.provider.write;

import static java.util.Objects.requireNonNull;

import dev.drawbridge.events.Connection;
import dev.drawbridge.events.decide.Decision;
import dev.drawbridge.events.id.ServiceId;
import dev.drawbridge.provider.domain.AcceptancePolicy;
import dev.drawbridge.provider.domain.ConnectionDecider.Circumstances;
import dev.drawbridge.provider.domain.ConnectionEvent;
import dev.drawbridge.provider.domain.ConnectionEvent.ConnectionAccepted;
import dev.drawbridge.provider.domain.ConnectionEvent.ConnectionRejected;
import dev.drawbridge.provider.domain.ConnectionEvent.ConnectionRequested;
import dev.drawbridge.provider.domain.Offer;
import dev.drawbridge.provider.domain.Offers;
import dev.drawbridge.provider.domain.book.ByRules;
import dev.drawbridge.provider.domain.book.Surroundings;
import dev.drawbridge.provider.domain.people.Hand;
import dev.drawbridge.provider.domain.people.Story;
import java.time.Clock;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** What the decisions about connections depend on beside the connection. */
@Component
final class Admission {

    /** {@code drawbridge.re-accept}: whether a rejected connection may be accepted after all. */
    enum ReAccept {
        ALLOW,
        REFUSE
    }

    private final Offers offers;
    private final Surroundings surroundings;
    private final AcceptancePolicy policy;
    private final Clock clock;
    private final boolean reAccept;

    Admission(
            Offers offers,
            Surroundings surroundings,
            AcceptancePolicy policy,
            Clock clock,
            @Value("${drawbridge.re-accept:allow}") ReAccept reAccept) {
        this.offers = offers;
        this.surroundings = surroundings;
        this.policy = policy;
        this.clock = clock;
        this.reAccept = reAccept == ReAccept.ALLOW;
    }

    /** The service is held: it cannot be deleted while this is decided. */
    Circumstances to(ServiceId serviceId, Hand hand) {
        var offer = offers.hold(serviceId).orElse(null);
        var delegators =
                offer == null || hand.inPlaceOf() == null
                        ? Set.<String>of()
                        : surroundings.delegators(
                                offer.owner().account(), hand.person(), clock.instant());
        return circumstances(offer, policy, delegators);
    }

    Circumstances to(ServiceId serviceId) {
        return circumstances(offers.hold(serviceId).orElse(null), policy, Set.of());
    }

    /** With the rules of the service, if it has any, and what else the consumer has of it. */
    Circumstances counted(Connection facts) {
        var offer = offers.hold(facts.serviceId()).orElse(null);
        return offer == null || offer.rulesVersion() == null
                ? circumstances(offer, policy, Set.of())
                : circumstances(offer, rules(offer, facts, surroundings.others(facts)), Set.of());
    }

    /** With the rules as they are by now. */
    Circumstances again(Connection facts) {
        var offer = offers.hold(facts.serviceId()).orElse(null);
        return offer == null || offer.rulesVersion() == null
                ? circumstances(offer, policy, Set.of())
                : circumstances(offer, rules(offer, facts, 0), Set.of());
    }

    void settled(Decision<ConnectionEvent> decision) {
        if (decision instanceof Decision.Decided(var events)) {
            for (var event : events) {
                switch (event) {
                    case ConnectionRequested _ -> surroundings.took(event.connection());
                    case ConnectionAccepted _ -> offers.letIn(event.connection());
                    case ConnectionRejected _ -> surroundings.gaveBack(event.connection());
                    default -> {}
                }
            }
        }
    }

    /** For what the provider has no say in. */
    Circumstances none() {
        return circumstances(null, policy, Set.of());
    }

    private AcceptancePolicy rules(Offer offer, Connection facts, int liveConnections) {
        return new ByRules(
                surroundings.rules(offer.serviceId(), requireNonNull(offer.rulesVersion())),
                surroundings
                        .organizationPath(offer.owner().account(), facts.endpointOwner())
                        .orElse(null),
                liveConnections,
                clock.instant());
    }

    private Circumstances circumstances(
            @Nullable Offer offer, AcceptancePolicy by, Set<String> delegators) {
        return new Circumstances(offer, by, reAccept, delegators, Story.BLANK, clock.instant());
    }
}
