package dev.drawbridge.consumer.aws;

import dev.drawbridge.axon.Commands;
import dev.drawbridge.consumer.aws.NetworkAclItem.IcmpTypeCode;
import dev.drawbridge.consumer.aws.NetworkAclItem.PortRange;
import dev.drawbridge.consumer.domain.acl.NetworkAclCommand.CreateEntry;
import dev.drawbridge.wire.Call;
import dev.drawbridge.wire.Ec2Operation;
import dev.drawbridge.wire.Wire;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** AWS: API_CreateNetworkAclEntry */
record CreateNetworkAclEntry(
        String networkAclId,
        int ruleNumber,
        boolean egress,
        @Nullable String protocol,
        @Nullable String ruleAction,
        @Nullable String cidrBlock,
        @Nullable String ipv6CidrBlock,
        @Wire("Icmp") @Nullable IcmpTypeCode icmpTypeCode,
        @Nullable PortRange portRange) {

    @Component("createNetworkAclEntry")
    record Handler(
            Commands commands, @Value("${drawbridge.quota.entries-per-network-acl:20}") int quota)
            implements Ec2Operation<CreateNetworkAclEntry, @Nullable Void> {
        @Override
        public @Nullable Void answer(CreateNetworkAclEntry request, Call call) {
            var scope = Scope.of(call);
            var entry =
                    AclEntries.entry(
                            new AclEntries.Given(
                                    request.ruleNumber(),
                                    request.egress(),
                                    request.protocol(),
                                    request.ruleAction(),
                                    request.cidrBlock(),
                                    request.ipv6CidrBlock(),
                                    request.icmpTypeCode(),
                                    request.portRange()));
            commands.send(
                    new CreateEntry(
                            Given.networkAcl(request.networkAclId()),
                            scope.accountId(),
                            scope.regionName(),
                            entry,
                            quota),
                    call.metadata());
            return null;
        }
    }
}
