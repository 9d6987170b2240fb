package dev.drawbridge.consumer.domain.landscape;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drawbridge.consumer.domain.landscape.Obstacle.NoTransition;
import dev.drawbridge.consumer.domain.landscape.Obstacle.NotTheAccepter;
import dev.drawbridge.consumer.domain.landscape.Obstacle.NotThere;
import dev.drawbridge.consumer.domain.landscape.PeeringCommand.AcceptPeering;
import dev.drawbridge.consumer.domain.landscape.PeeringCommand.DeletePeering;
import dev.drawbridge.consumer.domain.landscape.PeeringCommand.RejectPeering;
import dev.drawbridge.consumer.domain.landscape.PeeringCommand.RequestPeering;
import dev.drawbridge.events.LandscapeEvent.PeeringAccepted;
import dev.drawbridge.events.LandscapeEvent.PeeringDeleted;
import dev.drawbridge.events.LandscapeEvent.PeeringEvent;
import dev.drawbridge.events.LandscapeEvent.PeeringFailed;
import dev.drawbridge.events.LandscapeEvent.PeeringRejected;
import dev.drawbridge.events.LandscapeEvent.PeeringRequested;
import dev.drawbridge.events.LandscapeEvent.PeeringSide;
import dev.drawbridge.events.decide.Decision;
import dev.drawbridge.events.id.AccountId;
import dev.drawbridge.events.id.RegionName;
import dev.drawbridge.events.id.VpcId;
import dev.drawbridge.testkit.Specification;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class PeeringDeciderTest {

    private static final String ID = "pcx-00000000000000001";
    private static final RegionName REGION = new RegionName("us-east-1");
    private static final AccountId ALICE = new AccountId("222222222222");
    private static final AccountId CAROL = new AccountId("333333333333");
    private static final PeeringSide MINE = side(ALICE, 1, "10.0.0.0/16");
    private static final PeeringSide HERS = side(CAROL, 2, "10.1.0.0/16");
    private static final PeeringRequested REQUESTED =
            new PeeringRequested(ID, ALICE, CAROL, REGION, MINE, HERS, Map.of());
    private static final PeeringAccepted ACCEPTED = new PeeringAccepted(ID, ALICE, CAROL);
    private static final PeeringRejected REJECTED = new PeeringRejected(ID, ALICE, CAROL);

    @Test
    void only_the_accepter_decides_and_only_once() {
        given(REQUESTED).when(new AcceptPeering(ID, CAROL, REGION)).then(ACCEPTED);
        given(REQUESTED).when(new RejectPeering(ID, CAROL, REGION)).then(REJECTED);
        given(REQUESTED)
                .when(new AcceptPeering(ID, ALICE, REGION))
                .thenRefused(NotTheAccepter.class);
        given(REQUESTED, REJECTED)
                .when(new AcceptPeering(ID, CAROL, REGION))
                .thenRefused(NoTransition.class);
        given(REQUESTED, ACCEPTED)
                .when(new RejectPeering(ID, CAROL, REGION))
                .thenRefused(NoTransition.class);
    }

    @Test
    void either_side_ends_it() {
        given(REQUESTED, ACCEPTED)
                .when(new DeletePeering(ID, CAROL, REGION))
                .then(new PeeringDeleted(ID, ALICE, CAROL, CAROL));
        given(REQUESTED)
                .when(new DeletePeering(ID, ALICE, REGION))
                .then(new PeeringDeleted(ID, ALICE, CAROL, ALICE));
        given(REQUESTED).when(new DeletePeering(ID, CAROL, REGION)).thenRefused(NoTransition.class);
    }

    @Test
    void ranges_that_overlap_fail() {
        var within = side(CAROL, 2, "10.0.128.0/20");
        var decision =
                PeeringDecider.decide(
                        new RequestPeering(ID, MINE, within, REGION, Map.of()),
                        new Peering.Unknown());
        assertThat(decision)
                .isInstanceOfSatisfying(
                        Decision.Decided.class,
                        decided ->
                                assertThat(decided.events())
                                        .last()
                                        .isInstanceOf(PeeringFailed.class));
    }

    @Test
    void to_others_and_elsewhere_it_does_not_exist() {
        var stranger = new AccountId("555555555555");
        given(REQUESTED).when(new AcceptPeering(ID, stranger, REGION)).thenRefused(NotThere.class);
        given(REQUESTED)
                .when(new AcceptPeering(ID, CAROL, new RegionName("eu-west-1")))
                .thenRefused(NotThere.class);
        given().when(new DeletePeering(ID, ALICE, REGION)).thenRefused(NotThere.class);
    }

    private static PeeringSide side(AccountId owner, int vpc, String range) {
        return new PeeringSide(owner, new VpcId("vpc-0000000000000000" + vpc), range);
    }

    private static Specification<PeeringCommand, Peering, PeeringEvent> given(
            PeeringEvent... past) {
        return Specification.given(
                new Peering.Unknown(), Peering::evolve, PeeringDecider::decide, List.of(past));
    }
}
