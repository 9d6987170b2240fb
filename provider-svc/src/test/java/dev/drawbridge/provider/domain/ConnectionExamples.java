package dev.drawbridge.provider.domain;

import dev.drawbridge.events.Connection;
import dev.drawbridge.events.DnsName;
import dev.drawbridge.events.Grounds;
import dev.drawbridge.events.id.AccountId;
import dev.drawbridge.events.id.EndpointId;
import dev.drawbridge.events.id.RegionName;
import dev.drawbridge.events.id.ServiceId;
import dev.drawbridge.events.id.ServiceName;
import dev.drawbridge.events.place.Regions;
import dev.drawbridge.provider.domain.ConnectionCommand.Accept;
import dev.drawbridge.provider.domain.ConnectionCommand.Forget;
import dev.drawbridge.provider.domain.ConnectionCommand.Reject;
import dev.drawbridge.provider.domain.ConnectionCommand.Request;
import dev.drawbridge.provider.domain.ConnectionDecider.Circumstances;
import dev.drawbridge.provider.domain.ConnectionEvent.ConnectionAccepted;
import dev.drawbridge.provider.domain.ConnectionEvent.ConnectionRejected;
import dev.drawbridge.provider.domain.ConnectionEvent.ConnectionRequested;
import dev.drawbridge.provider.domain.people.Story;
import dev.drawbridge.provider.domain.rules.Verdict;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One consumer, one provider, one stranger, and what happens between them. */
final class ConnectionExamples {

    static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    static final RegionName REGION = new RegionName("us-east-1");
    static final Scope PROVIDER = new Scope(new AccountId("111111111111"), REGION);
    static final AccountId CONSUMER = new AccountId("222222222222");
    static final Scope STRANGER = new Scope(new AccountId("333333333333"), REGION);
    static final ServiceId SERVICE = new ServiceId("vpce-svc-0a0a0a0a0a0a0a0a0");
    static final ServiceId OTHER_SERVICE = new ServiceId("vpce-svc-0b0b0b0b0b0b0b0b0");
    static final EndpointId ENDPOINT = new EndpointId("vpce-0c0c0c0c0c0c0c0c0");
    static final String ALICE = "arn:aws:iam::111111111111:user/alice";
    static final String CAROL = "arn:aws:iam::222222222222:user/carol";
    static final Connection FACTS =
            new Connection(
                    ENDPOINT,
                    CONSUMER,
                    SERVICE,
                    ServiceName.of(REGION, SERVICE),
                    PROVIDER.account(),
                    REGION);
    static final List<DnsName> NAMES = List.of(new DnsName("vpce-0c.example", "Z1"));

    static final Request REQUEST =
            new Request(ENDPOINT, FACTS, CAROL, Regions.zones(REGION), NAMES, Map.of());
    static final Accept ACCEPT = new Accept(ENDPOINT, SERVICE, PROVIDER, ALICE);
    static final Reject REJECT = new Reject(ENDPOINT, SERVICE, PROVIDER, ALICE, "no");
    static final Forget FORGET = new Forget(ENDPOINT);

    static final ConnectionRequested REQUESTED = requested(true);
    static final ConnectionAccepted ACCEPTED = accepted("pendingAcceptance");

    private ConnectionExamples() {}

    static ConnectionRequested requested(boolean acceptanceRequired) {
        return new ConnectionRequested(
                FACTS,
                CAROL,
                Regions.zones(REGION),
                NAMES,
                Map.of(),
                acceptanceRequired,
                null,
                Verdict.byService(acceptanceRequired));
    }

    static ConnectionRejected rejectedFrom(String state) {
        return new ConnectionRejected(FACTS, state, false, ALICE, "no", byHand(state, "no"));
    }

    static Offer offer(boolean acceptanceRequired, String... principals) {
        return new Offer(SERVICE, PROVIDER, acceptanceRequired, Set.of(principals));
    }

    static Circumstances with(@Nullable Offer offer) {
        return circumstances(offer, true);
    }

    static Circumstances circumstances(@Nullable Offer offer, boolean reAccept) {
        return new Circumstances(
                offer, AcceptancePolicy.BY_SERVICE, reAccept, Set.of(), Story.BLANK, NOON);
    }

    static ConnectionAccepted accepted(String from) {
        return new ConnectionAccepted(FACTS, from, false, ALICE, byHand(from, null));
    }

    private static Grounds byHand(String state, @Nullable String reason) {
        return new Grounds(Grounds.BY_HAND, null, reason, null, Map.of("state", state), null, NOON);
    }

    static Circumstances manual() {
        return with(offer(true, "arn:aws:iam::222222222222:root"));
    }
}
