package dev.drawbridge.consumer.read.acl;

import dev.drawbridge.axon.replay.Rebuildable;
import dev.drawbridge.consumer.domain.acl.Acls;
import dev.drawbridge.consumer.domain.acl.NetworkAclEvent.NetworkAclCreated;
import dev.drawbridge.consumer.domain.acl.NetworkAclEvent.NetworkAclDeleted;
import dev.drawbridge.consumer.domain.acl.NetworkAclEvent.NetworkAclEntryCreated;
import dev.drawbridge.consumer.domain.acl.NetworkAclEvent.NetworkAclEntryDeleted;
import dev.drawbridge.consumer.domain.acl.NetworkAclEvent.NetworkAclEntryReplaced;
import dev.drawbridge.consumer.domain.network.SubnetEvent.NetworkAclAssociated;
import dev.drawbridge.consumer.domain.network.SubnetEvent.SubnetCreated;
import dev.drawbridge.consumer.domain.network.SubnetEvent.SubnetDeleted;
import dev.drawbridge.consumer.read.Json;
import dev.drawbridge.events.NetworkAclEvent.NetworkAclEntry;
import java.sql.Timestamp;
import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

@Component
@ProcessingGroup("network-acls")
final class NetworkAclProjection implements Rebuildable {

    private final JdbcTemplate jdbc;

    NetworkAclProjection(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<String> tables() {
        return List.of(
                "network_acl_view", "network_acl_entry_view", "network_acl_association_view");
    }

    @ResetHandler
    void reset() {
        jdbc.update("delete from network_acl_view");
        jdbc.update("delete from network_acl_entry_view");
        jdbc.update("delete from network_acl_association_view");
    }

    @EventHandler
    void on(NetworkAclCreated event) {
        jdbc.update(
                "insert into network_acl_view values (?, ?, ?, ?, ?, ?, ?)",
                event.networkAclId(),
                event.vpcId().value(),
                event.owner().value(),
                event.region().value(),
                event.born(),
                Json.write(event.tags()),
                Timestamp.from(event.at()));
        put(event.networkAclId(), event.entries());
    }

    @EventHandler
    void on(NetworkAclEntryCreated event) {
        put(event.networkAclId(), List.of(event.entry()));
    }

    @EventHandler
    void on(NetworkAclEntryReplaced event) {
        put(event.networkAclId(), List.of(event.entry()));
    }

    @EventHandler
    void on(NetworkAclEntryDeleted event) {
        jdbc.update(
                "delete from network_acl_entry_view"
                        + " where network_acl_id = ? and egress = ? and rule_number = ?",
                event.networkAclId(),
                event.entry().egress(),
                event.entry().ruleNumber());
    }

    @EventHandler
    void on(NetworkAclDeleted event) {
        var id = event.networkAclId();
        jdbc.update("delete from network_acl_entry_view where network_acl_id = ?", id);
        jdbc.update("delete from network_acl_view where network_acl_id = ?", id);
    }

    @EventHandler
    void on(SubnetCreated event) {
        jdbc.update(
                "insert into network_acl_association_view values (?, ?, ?)",
                event.subnetId().value(),
                Acls.firstAssociation(event.subnetId()),
                Acls.ofVpc(event.vpcId()));
    }

    @EventHandler
    void on(NetworkAclAssociated event) {
        jdbc.update(
                "update network_acl_association_view set association_id = ?, network_acl_id = ?"
                        + " where subnet_id = ?",
                event.associationId(),
                event.networkAclId(),
                event.subnetId().value());
    }

    @EventHandler
    void on(SubnetDeleted event) {
        jdbc.update(
                "delete from network_acl_association_view where subnet_id = ?",
                event.subnetId().value());
    }

    private void put(String aclId, List<NetworkAclEntry> entries) {
        jdbc.batchUpdate(
                """
                insert into network_acl_entry_view values (?, ?, ?, ?)
                on conflict (network_acl_id, egress, rule_number)
                do update set entry = excluded.entry
                """,
                entries.stream()
                        .map(entry ->
                                new Object[] {
                                    aclId, entry.egress(), entry.ruleNumber(), Json.write(entry)
                                })
                        .toList());
    }
}
