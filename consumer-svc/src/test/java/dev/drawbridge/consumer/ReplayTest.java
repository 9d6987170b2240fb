package dev.drawbridge.consumer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.drawbridge.axon.replay.Replays;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** A read model is thrown away and comes back from the log as it was. */
final class ReplayTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final List<String> VIEWS =
            List.of(
                    "vpc_view",
                    "subnet_view",
                    "endpoint_view",
                    "security_group_view",
                    "security_group_rule_view",
                    "network_acl_view",
                    "network_acl_entry_view",
                    "network_acl_association_view");
    private static final List<String> PROJECTIONS =
            List.of(
                    "vpcProjection",
                    "subnetProjection",
                    "endpointProjection",
                    "securityGroupProjection",
                    "networkAclProjection",
                    "tagProjection");

    @Test
    void the_log_gives_the_same_rows_again() {
        try (var consumer = Consumer.fresh("drawbridge.deleted-retention=10m")) {
            live(consumer);
            var before = rows(consumer);
            replay(consumer);
            assertThat(rows(consumer)).isEqualTo(before);
        }
    }

    private static void live(Consumer consumer) {
        var provider = new Provider(consumer);
        var service = provider.offer(true);
        var scene = Scene.of(consumer.alice());
        Scene.subnet(consumer.alice(), scene.vpcId(), "10.0.9.0/24", "us-east-1b");
        var kept = scene.endpoint(service).vpcEndpointId();
        consumer.alice()
                .createTags(r -> r.resources(scene.vpcId(), kept).tags(t -> t.key("a").value("b")));
        var gone = scene.endpoint(service).vpcEndpointId();
        provider.accept(Provider.connection(kept, service));
        consumer.alice().deleteVpcEndpoints(r -> r.vpcEndpointIds(gone));
        await().atMost(PATIENCE).until(() -> scene.state(kept).equals("available"));
        await().atMost(PATIENCE).until(() -> scene.state(gone).equals("deleted"));
    }

    private static void replay(Consumer consumer) {
        var projections = PROJECTIONS.stream().map(consumer::bean).toArray();
        VIEWS.forEach(view -> consumer.bean(JdbcTemplate.class).update("delete from " + view));
        consumer.bean(Replays.class).into(_ -> {}, projections);
    }

    /** As JSON, so that arrays compare too. */
    private static List<String> rows(Consumer consumer) {
        return VIEWS.stream()
                .flatMap(view ->
                        consumer
                                .bean(JdbcTemplate.class)
                                .queryForList(
                                        "select row_to_json(v)::text from %s v order by 1"
                                                .formatted(view),
                                        String.class)
                                .stream())
                .toList();
    }
}
