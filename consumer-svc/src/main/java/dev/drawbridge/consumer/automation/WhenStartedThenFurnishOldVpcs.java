package dev.drawbridge.consumer.automation;

import dev.drawbridge.axon.Circumstances;
import dev.drawbridge.axon.Commands;
import dev.drawbridge.consumer.domain.acl.Acls;
import dev.drawbridge.consumer.domain.acl.NetworkAclCommand.FurnishAcl;
import dev.drawbridge.consumer.domain.group.SecurityGroupCommand.FurnishGroup;
import dev.drawbridge.consumer.read.VpcView;
import dev.drawbridge.consumer.read.group.Unfurnished;
import dev.drawbridge.events.id.AccountId;
import dev.drawbridge.events.id.RegionName;
import dev.drawbridge.events.id.SecurityGroupId;
import dev.drawbridge.events.id.VpcId;
import java.util.Map;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/** VPCs in the log from before there were groups and ACLs get what others are born with. */
@Component
final class WhenStartedThenFurnishOldVpcs implements ApplicationRunner {

    private final Commands commands;
    private final Unfurnished unfurnished;

    WhenStartedThenFurnishOldVpcs(Commands commands, Unfurnished unfurnished) {
        this.commands = commands;
        this.unfurnished = unfurnished;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        unfurnished.vpcs().forEach(this::furnish);
    }

    private void furnish(VpcView vpc) {
        var id = new VpcId(vpc.vpcId());
        var owner = new AccountId(vpc.owner());
        var region = new RegionName(vpc.region());
        var circumstances =
                Map.of(
                        Circumstances.PRINCIPAL,
                        "arn:aws:iam::%s:root".formatted(vpc.owner()),
                        Circumstances.ACCOUNT,
                        vpc.owner());
        var group = new SecurityGroupId(vpc.defaultSecurityGroupId());
        commands.send(new FurnishGroup(group, id, owner, region), circumstances);
        commands.send(new FurnishAcl(Acls.ofVpc(id), id, owner, region), circumstances);
    }
}
