package dev.drawbridge.consumer.domain.landscape;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drawbridge.consumer.domain.landscape.Obstacle.InUse;
import dev.drawbridge.consumer.domain.landscape.Obstacle.LocalRoute;
import dev.drawbridge.consumer.domain.landscape.Obstacle.MainAssociation;
import dev.drawbridge.consumer.domain.landscape.Obstacle.NoSuchRoute;
import dev.drawbridge.consumer.domain.landscape.Obstacle.NotThere;
import dev.drawbridge.consumer.domain.landscape.Obstacle.RouteExists;
import dev.drawbridge.consumer.domain.landscape.Obstacle.SubnetHasTable;
import dev.drawbridge.consumer.domain.landscape.Obstacle.WithinVpc;
import dev.drawbridge.consumer.domain.landscape.RoutingCommand.Associate;
import dev.drawbridge.consumer.domain.landscape.RoutingCommand.CreateRoute;
import dev.drawbridge.consumer.domain.landscape.RoutingCommand.DeleteRoute;
import dev.drawbridge.consumer.domain.landscape.RoutingCommand.DeleteRouteTable;
import dev.drawbridge.consumer.domain.landscape.RoutingCommand.Disassociate;
import dev.drawbridge.consumer.domain.landscape.RoutingCommand.LetSubnetGo;
import dev.drawbridge.consumer.domain.landscape.RoutingCommand.Place;
import dev.drawbridge.consumer.domain.landscape.RoutingCommand.ReplaceAssociation;
import dev.drawbridge.consumer.domain.network.Cidr;
import dev.drawbridge.events.LandscapeEvent.MainRouteTableChosen;
import dev.drawbridge.events.LandscapeEvent.RouteRemoved;
import dev.drawbridge.events.LandscapeEvent.RouteSet;
import dev.drawbridge.events.LandscapeEvent.RouteTableAssociated;
import dev.drawbridge.events.LandscapeEvent.RouteTableCreated;
import dev.drawbridge.events.LandscapeEvent.RouteTableDeleted;
import dev.drawbridge.events.LandscapeEvent.RouteTableDisassociated;
import dev.drawbridge.events.LandscapeEvent.RoutingEvent;
import dev.drawbridge.events.id.AccountId;
import dev.drawbridge.events.id.RegionName;
import dev.drawbridge.events.id.SubnetId;
import dev.drawbridge.events.id.VpcId;
import dev.drawbridge.testkit.Specification;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class RoutingDeciderTest {

    private static final VpcId VPC = new VpcId("vpc-00000000000000001");
    private static final AccountId OWNER = new AccountId("222222222222");
    private static final SubnetId SUBNET = new SubnetId("subnet-00000000000000001");
    private static final Place PLACE = new Place(VPC, OWNER);
    private static final String MAIN = "rtb-00000000000000001";
    private static final String MAIN_ASSOCIATION = "rtbassoc-00000000000000001";
    private static final String OTHER = "rtb-00000000000000002";
    private static final Cidr RANGE = cidr("10.0.0.0/16");
    private static final Cidr WORLD = cidr("0.0.0.0/0");
    private static final RouteTableCreated CREATED =
            new RouteTableCreated(VPC, OWNER, new RegionName("us-east-1"), OTHER, Map.of());
    private static final RouteTableAssociated SEATED =
            new RouteTableAssociated(VPC, OWNER, OTHER, "rtbassoc-1", SUBNET);
    private static final RouteTableDisassociated UNSEATED =
            new RouteTableDisassociated(VPC, OWNER, OTHER, "rtbassoc-1");
    private static final RouteSet ROUTED = new RouteSet(VPC, OWNER, MAIN, "0.0.0.0/0", "igw-1");

    @Test
    void a_route_is_made_once() {
        given().when(create(WORLD)).then(ROUTED);
        given(ROUTED).when(create(WORLD)).thenRefused(RouteExists.class);
        given(ROUTED)
                .when(new DeleteRoute(MAIN, PLACE, MAIN, RANGE, WORLD))
                .then(new RouteRemoved(VPC, OWNER, MAIN, "0.0.0.0/0"));
        given().when(new DeleteRoute(MAIN, PLACE, MAIN, RANGE, WORLD))
                .thenRefused(NoSuchRoute.class);
    }

    @Test
    void the_local_route_stays_and_nothing_is_routed_within_the_vpc() {
        given().when(create(RANGE)).thenRefused(RouteExists.class);
        given().when(create(cidr("10.0.1.0/24"))).thenRefused(WithinVpc.class);
        given().when(new DeleteRoute(MAIN, PLACE, MAIN, RANGE, RANGE))
                .thenRefused(LocalRoute.class);
    }

    @Test
    void a_subnet_has_one_table_of_its_own_at_most() {
        var associate = new Associate(MAIN, PLACE, OTHER, "rtbassoc-1", SUBNET);
        given(CREATED).when(associate).then(SEATED);
        given(CREATED, SEATED).when(associate).thenRefused(SubnetHasTable.class);
        given(CREATED, SEATED).when(new Disassociate(MAIN, PLACE, "rtbassoc-1")).then(UNSEATED);
        given(CREATED, SEATED).when(new LetSubnetGo(MAIN, PLACE, SUBNET)).then(UNSEATED);
        given(CREATED).when(new LetSubnetGo(MAIN, PLACE, SUBNET)).thenNothing();
    }

    @Test
    void a_table_in_use_is_not_deleted() {
        var delete = new DeleteRouteTable(MAIN, PLACE, OTHER);
        given(CREATED).when(delete).then(new RouteTableDeleted(VPC, OWNER, OTHER));
        given(CREATED, SEATED).when(delete).thenRefused(InUse.class);
        given().when(new DeleteRouteTable(MAIN, PLACE, MAIN)).thenRefused(InUse.class);
        given().when(delete).thenRefused(NotThere.class);
    }

    @Test
    void the_main_table_is_replaced_not_given_up() {
        given().when(new Disassociate(MAIN, PLACE, MAIN_ASSOCIATION))
                .thenRefused(MainAssociation.class);
        var chosen = new MainRouteTableChosen(VPC, OWNER, OTHER, "rtbassoc-2");
        given(CREATED).when(replace(MAIN_ASSOCIATION, OTHER)).then(chosen);
        given(CREATED, chosen)
                .when(new DeleteRouteTable(MAIN, PLACE, OTHER))
                .thenRefused(InUse.class);
    }

    @Test
    void only_another_table_takes_over_from_the_main_one() {
        var routing = Routing.evolve(Routing.of(VPC), CREATED);
        assertThat(routing.choosesMain(replace(MAIN_ASSOCIATION, OTHER))).isTrue();
        assertThat(routing.choosesMain(replace(MAIN_ASSOCIATION, MAIN))).isFalse();
        assertThat(routing.choosesMain(replace("rtbassoc-1", OTHER))).isFalse();
    }

    private static ReplaceAssociation replace(String association, String table) {
        return new ReplaceAssociation(MAIN, PLACE, association, table, "rtbassoc-2");
    }

    private static CreateRoute create(Cidr destination) {
        return new CreateRoute(MAIN, PLACE, MAIN, RANGE, destination, "igw-1");
    }

    private static Cidr cidr(String text) {
        return Cidr.parse(text).orElseThrow();
    }

    private static Specification<RoutingCommand, Routing, RoutingEvent> given(
            RoutingEvent... past) {
        return Specification.given(
                Routing.of(VPC), Routing::evolve, RoutingDecider::decide, List.of(past));
    }
}
