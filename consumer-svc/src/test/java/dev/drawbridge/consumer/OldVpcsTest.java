package dev.drawbridge.consumer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drawbridge.testkit.Infrastructure;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import software.amazon.awssdk.services.ec2.model.NetworkAclAssociation;
import software.amazon.awssdk.services.ec2.model.SecurityGroup;

/** A log from before there were groups and ACLs. */
@Tag("io")
final class OldVpcsTest {

    private static final List<String> NEWER =
            List.of(
                    "delete from domain_event where aggregate_identifier like 'sg-%'"
                            + " or aggregate_identifier like 'acl-%'",
                    "delete from security_group_view",
                    "delete from security_group_rule_view",
                    "delete from network_acl_view",
                    "delete from network_acl_entry_view");

    @Test
    void what_a_vpc_lacks_it_gets_at_the_next_start() {
        var database = Infrastructure.shared().freshDatabase();
        Scene scene;
        try (var before = Consumer.on(database)) {
            scene = Scene.of(before.alice());
            NEWER.forEach(before.bean(JdbcTemplate.class)::execute);
        }
        try (var after = Consumer.on(database)) {
            var alice = after.alice();
            assertThat(alice.describeSecurityGroups().securityGroups())
                    .extracting(SecurityGroup::groupName)
                    .containsExactly("default");
            var acls = alice.describeNetworkAcls().networkAcls();
            assertThat(acls).hasSize(1);
            assertThat(acls.getFirst().entries()).hasSize(4);
            assertThat(acls.getFirst().associations())
                    .extracting(NetworkAclAssociation::subnetId)
                    .containsExactly(scene.subnetId());
            var events = after.count("select count(*) from domain_event");
            assertThat(events).isEqualTo(4);
        }
    }
}
