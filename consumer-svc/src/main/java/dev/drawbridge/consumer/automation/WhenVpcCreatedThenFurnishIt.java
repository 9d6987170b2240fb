package dev.drawbridge.consumer.automation;

import dev.drawbridge.axon.Commands;
import dev.drawbridge.consumer.domain.acl.Acls;
import dev.drawbridge.consumer.domain.acl.NetworkAclCommand.ClearAcl;
import dev.drawbridge.consumer.domain.acl.NetworkAclCommand.FurnishAcl;
import dev.drawbridge.consumer.domain.group.SecurityGroupCommand.ClearGroup;
import dev.drawbridge.consumer.domain.group.SecurityGroupCommand.FurnishGroup;
import dev.drawbridge.consumer.domain.network.VpcEvent.VpcCreated;
import dev.drawbridge.consumer.domain.network.VpcEvent.VpcDeleted;
import dev.drawbridge.consumer.read.group.SecurityGroups;
import dev.drawbridge.events.id.SecurityGroupId;
import java.util.Map;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

/** What a VPC is born with comes and goes in the VPC's own transaction. */
@Component
@DisallowReplay
@ProcessingGroup("furnish-vpc")
final class WhenVpcCreatedThenFurnishIt {

    private final Commands commands;
    private final SecurityGroups groups;

    WhenVpcCreatedThenFurnishIt(Commands commands, SecurityGroups groups) {
        this.commands = commands;
        this.groups = groups;
    }

    @EventHandler
    void on(VpcCreated vpc) {
        var group = vpc.defaultSecurityGroupId();
        commands.send(new FurnishGroup(group, vpc.vpcId(), vpc.owner(), vpc.region()), Map.of());
        var acl = Acls.ofVpc(vpc.vpcId());
        commands.send(new FurnishAcl(acl, vpc.vpcId(), vpc.owner(), vpc.region()), Map.of());
    }

    @EventHandler
    void on(VpcDeleted vpc) {
        commands.send(new ClearAcl(Acls.ofVpc(vpc.vpcId())), Map.of());
        groups.defaultOf(vpc.vpcId().value())
                .ifPresent(id -> commands.send(new ClearGroup(new SecurityGroupId(id)), Map.of()));
    }
}
