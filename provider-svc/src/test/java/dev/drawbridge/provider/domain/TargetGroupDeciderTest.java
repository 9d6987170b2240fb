package dev.drawbridge.provider.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drawbridge.events.OwnerEvent.BalancerListener;
import dev.drawbridge.events.OwnerEvent.BalancerTarget;
import dev.drawbridge.events.decide.Decision;
import dev.drawbridge.events.id.AccountId;
import dev.drawbridge.events.id.AvailabilityZoneId;
import dev.drawbridge.events.id.RegionName;
import dev.drawbridge.events.id.VpcId;
import dev.drawbridge.provider.domain.balancer.Listeners;
import dev.drawbridge.provider.domain.balancer.LoadBalancer;
import dev.drawbridge.provider.domain.balancer.LoadBalancerCommand.ChangeListener;
import dev.drawbridge.provider.domain.balancer.LoadBalancerCommand.Listen;
import dev.drawbridge.provider.domain.balancer.LoadBalancerCommand.OfListener;
import dev.drawbridge.provider.domain.balancer.LoadBalancerCommand.StopListening;
import dev.drawbridge.provider.domain.balancer.LoadBalancerEvent;
import dev.drawbridge.provider.domain.balancer.LoadBalancerEvent.ListenerPut;
import dev.drawbridge.provider.domain.balancer.LoadBalancerEvent.LoadBalancerCreated;
import dev.drawbridge.provider.domain.targets.HealthCheck;
import dev.drawbridge.provider.domain.targets.TargetGroup;
import dev.drawbridge.provider.domain.targets.TargetGroupCommand;
import dev.drawbridge.provider.domain.targets.TargetGroupCommand.Change;
import dev.drawbridge.provider.domain.targets.TargetGroupCommand.Delete;
import dev.drawbridge.provider.domain.targets.TargetGroupCommand.Deregister;
import dev.drawbridge.provider.domain.targets.TargetGroupCommand.Register;
import dev.drawbridge.provider.domain.targets.TargetGroupDecider;
import dev.drawbridge.provider.domain.targets.TargetGroupEvent;
import dev.drawbridge.provider.domain.targets.TargetGroupEvent.TargetGroupChanged;
import dev.drawbridge.provider.domain.targets.TargetGroupEvent.TargetGroupCreated;
import dev.drawbridge.provider.domain.targets.TargetGroupEvent.TargetGroupDeleted;
import dev.drawbridge.provider.domain.targets.TargetGroupEvent.TargetsChanged;
import dev.drawbridge.provider.domain.targets.TargetGroups.Use;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Target groups and listeners, without anything around them. */
final class TargetGroupDeciderTest {

    private static final Scope OWNER =
            new Scope(new AccountId("111111111111"), new RegionName("us-east-1"));
    private static final Scope STRANGER =
            new Scope(new AccountId("333333333333"), new RegionName("us-east-1"));
    private static final String GROUP = "arn:group";
    private static final String BALANCER = "arn:balancer";
    private static final BalancerTarget A = new BalancerTarget("10.0.0.1", 80, null);
    private static final BalancerTarget B = new BalancerTarget("10.0.0.1", 81, null);
    private static final Use FREE = new Use(true, List.of());

    private final TargetGroup group = TargetGroup.evolve(TargetGroup.ABSENT, created());
    private final LoadBalancer balancer = LoadBalancer.evolve(LoadBalancer.ABSENT, standing());

    @Test
    void an_address_is_registered_once_with_a_port_and_may_move() {
        var moved = new BalancerTarget("10.0.0.1", 80, new AvailabilityZoneId("use1-az1"));
        var both = with(group, new Register(GROUP, OWNER, List.of(A, B)));
        assertThat(both).isEqualTo(events(changed(A, B)));
        var state = TargetGroup.evolve(group, changed(A, B));
        assertThat(with(state, new Register(GROUP, OWNER, List.of(A)))).isEqualTo(events());
        assertThat(with(state, new Register(GROUP, OWNER, List.of(moved))))
                .isEqualTo(events(changed(moved, B)));
        assertThat(with(state, new Deregister(GROUP, OWNER, List.of(moved))))
                .isEqualTo(events(changed(B)));
    }

    @Test
    void one_in_use_stays_and_one_that_is_gone_may_be_deleted_again() {
        var delete = new Delete(GROUP, OWNER);
        assertThat(TargetGroupDecider.decide(delete, group, new Use(true, List.of(BALANCER))))
                .isEqualTo(Decision.refuse(new Refusal.GroupInUse(GROUP)));
        var gone = new TargetGroupDeleted(GROUP, OWNER.account());
        assertThat(with(group, delete)).isEqualTo(events(gone));
        assertThat(with(TargetGroup.evolve(group, gone), delete)).isEqualTo(events());
    }

    @Test
    void what_is_another_s_is_not_there() {
        assertThat(with(group, new Register(GROUP, STRANGER, List.of(A))))
                .isEqualTo(Decision.refuse(new Refusal.NoSuchTargetGroup(GROUP)));
        assertThat(with(group, new Delete(GROUP, STRANGER))).isEqualTo(events());
        assertThat(listen(balancer, new StopListening(BALANCER, STRANGER, "arn:l"), FREE))
                .isEqualTo(Decision.refuse(new Refusal.NoSuchListener("arn:l")));
    }

    @Test
    void a_port_has_one_listener_and_the_same_again_is_no_news() {
        var first = new ListenerPut(BALANCER, OWNER.account(), listener("arn:1", 80, GROUP));
        var wanted = new Listen(BALANCER, OWNER, first.listener());
        assertThat(listen(balancer, wanted, FREE)).isEqualTo(Decision.events(first));
        var state = LoadBalancer.evolve(balancer, first);
        var again = new Listen(BALANCER, OWNER, listener("arn:2", 80, GROUP));
        assertThat(listen(state, again, FREE)).isEqualTo(Decision.nothing());
        var other = new Listen(BALANCER, OWNER, listener("arn:2", 80, "arn:other"));
        assertThat(listen(state, other, FREE))
                .isEqualTo(Decision.refuse(new Refusal.PortTaken(BALANCER)));
    }

    @Test
    void a_listener_leads_to_a_group_that_is_there_and_behind_no_other_load_balancer() {
        var wanted = new Listen(BALANCER, OWNER, listener("arn:1", 80, GROUP));
        assertThat(listen(balancer, wanted, Use.NOT_ASKED))
                .isEqualTo(Decision.refuse(new Refusal.NoSuchTargetGroup(GROUP)));
        assertThat(listen(balancer, wanted, new Use(true, List.of("arn:other"))))
                .isEqualTo(Decision.refuse(new Refusal.GroupOfAnother(GROUP)));
    }

    @Test
    void a_change_of_one_thing_leaves_what_another_has_changed() {
        var slower = new HealthCheck.Change(null, 60, null, null, null);
        var check = new Change(GROUP, OWNER, slower, Map.of());
        var attribute = new Change(GROUP, OWNER, HealthCheck.Change.NONE, Map.of("a", "1"));
        var checked =
                new TargetGroupChanged(
                        GROUP,
                        OWNER.account(),
                        new HealthCheck(HealthCheck.TRAFFIC_PORT, 60, 10, 5, 2),
                        Map.of());
        assertThat(with(group, check)).isEqualTo(events(checked));
        var state = TargetGroup.evolve(group, checked);
        var both =
                new TargetGroupChanged(
                        GROUP, OWNER.account(), checked.healthCheck(), Map.of("a", "1"));
        assertThat(with(state, attribute)).isEqualTo(events(both));
        assertThat(with(TargetGroup.evolve(state, both), attribute)).isEqualTo(events());
    }

    @Test
    void a_listener_that_changes_its_port_keeps_the_group_that_another_gave_it() {
        var put = new ListenerPut(BALANCER, OWNER.account(), listener("arn:1", 80, "arn:new"));
        var state = LoadBalancer.evolve(balancer, put);
        var change = new ChangeListener(BALANCER, OWNER, "arn:1", 81, null);
        assertThat(Listeners.target(change, state)).isEqualTo("arn:new");
        assertThat(listen(state, change, FREE))
                .isEqualTo(
                        Decision.events(
                                new ListenerPut(
                                        BALANCER,
                                        OWNER.account(),
                                        listener("arn:1", 81, "arn:new"))));
    }

    private static Decision<TargetGroupEvent> with(TargetGroup state, TargetGroupCommand command) {
        return TargetGroupDecider.decide(command, state, FREE);
    }

    private static Decision<LoadBalancerEvent> listen(
            LoadBalancer state, OfListener command, Use use) {
        return Listeners.decide(command, state, use);
    }

    private static Decision<TargetGroupEvent> events(TargetGroupEvent... events) {
        return events.length == 0 ? Decision.nothing() : Decision.events(events);
    }

    private static TargetsChanged changed(BalancerTarget... targets) {
        return new TargetsChanged(GROUP, OWNER.account(), List.of(targets));
    }

    private static BalancerListener listener(String arn, int port, String group) {
        return new BalancerListener(arn, "TCP", port, group, Map.of());
    }

    private static TargetGroupCreated created() {
        return new TargetGroupCreated(
                GROUP,
                OWNER.account(),
                OWNER.region(),
                "group",
                "TCP",
                80,
                null,
                HealthCheck.USUAL,
                Map.of());
    }

    private static LoadBalancerCreated standing() {
        return new LoadBalancerCreated(
                BALANCER,
                OWNER.account(),
                OWNER.region(),
                "balancer",
                "internal",
                "ipv4",
                new VpcId("vpc-0123456789abcdef0"),
                List.of(),
                Map.of(),
                List.of());
    }
}
