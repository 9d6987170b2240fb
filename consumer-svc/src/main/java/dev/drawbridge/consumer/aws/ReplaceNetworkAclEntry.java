package dev.drawbridge.consumer.aws;

import dev.drawbridge.axon.Commands;
import dev.drawbridge.consumer.aws.NetworkAclItem.IcmpTypeCode;
import dev.drawbridge.consumer.aws.NetworkAclItem.PortRange;
import dev.drawbridge.consumer.domain.acl.NetworkAclCommand.ReplaceEntry;
import dev.drawbridge.wire.Call;
import dev.drawbridge.wire.Ec2Operation;
import dev.drawbridge.wire.Wire;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** AWS: API_ReplaceNetworkAclEntry */
record ReplaceNetworkAclEntry(
        String networkAclId,
        int ruleNumber,
        boolean egress,
        @Nullable String protocol,
        @Nullable String ruleAction,
        @Nullable String cidrBlock,
        @Nullable String ipv6CidrBlock,
        @Wire("Icmp") @Nullable IcmpTypeCode icmpTypeCode,
        @Nullable PortRange portRange) {

    @Component("replaceNetworkAclEntry")
    record Handler(Commands commands)
            implements Ec2Operation<ReplaceNetworkAclEntry, @Nullable Void> {
        @Override
        public @Nullable Void answer(ReplaceNetworkAclEntry request, Call call) {
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
                    new ReplaceEntry(
                            Given.networkAcl(request.networkAclId()),
                            scope.accountId(),
                            scope.regionName(),
                            entry),
                    call.metadata());
            return null;
        }
    }
}
