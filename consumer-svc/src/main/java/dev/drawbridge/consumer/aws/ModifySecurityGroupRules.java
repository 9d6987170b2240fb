package dev.drawbridge.consumer.aws;

import dev.drawbridge.axon.Commands;
import dev.drawbridge.consumer.aws.IpPermission.Pair;
import dev.drawbridge.consumer.aws.Permissions.Side;
import dev.drawbridge.consumer.domain.group.SecurityGroupCommand.ModifyRules;
import dev.drawbridge.events.SecurityGroupRule;
import dev.drawbridge.events.SecurityGroupRule.Peer;
import dev.drawbridge.wire.Call;
import dev.drawbridge.wire.Ec2Operation;
import dev.drawbridge.wire.Fault;
import dev.drawbridge.wire.Wire;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** AWS: API_ModifySecurityGroupRules */
record ModifySecurityGroupRules(
        @Nullable String groupId, @Wire("SecurityGroupRule") List<Update> securityGroupRules) {

    record Response(@Wire("return") boolean done) {}

    /** AWS: SecurityGroupRuleUpdate */
    record Update(String securityGroupRuleId, RuleRequest securityGroupRule) {}

    /** AWS: SecurityGroupRuleRequest */
    record RuleRequest(
            @Nullable String ipProtocol,
            @Nullable Integer fromPort,
            @Nullable Integer toPort,
            @Nullable String cidrIpv4,
            @Nullable String cidrIpv6,
            @Nullable String prefixListId,
            @Nullable String referencedGroupId,
            @Nullable String description) {}

    @Component("modifySecurityGroupRules")
    record Handler(Commands commands, Permissions permissions)
            implements Ec2Operation<ModifySecurityGroupRules, Response> {
        @Override
        public Response answer(ModifySecurityGroupRules request, Call call) {
            var scope = Scope.of(call);
            var group = RuleOrders.group(request.groupId());
            if (request.securityGroupRules().isEmpty()) {
                throw Fault.missingParameter("SecurityGroupRule");
            }
            var side = new Side(group.value(), false, scope);
            commands.send(
                    new ModifyRules(
                            group,
                            scope.accountId(),
                            scope.regionName(),
                            request.securityGroupRules().stream()
                                    .map(update -> rule(update, side))
                                    .toList()),
                    call.metadata());
            return new Response(true);
        }

        private SecurityGroupRule rule(Update update, Side side) {
            var asked = update.securityGroupRule();
            var traffic = Traffic.of(asked.ipProtocol(), asked.fromPort(), asked.toPort());
            return Permissions.rule(traffic, peer(asked, side), asked.description())
                    .named(Given.rule(update.securityGroupRuleId()));
        }

        private Peer peer(RuleRequest asked, Side side) {
            if (peers(asked) != 1) {
                throw Fault.invalidParameterValue(
                        "A rule has exactly one of CidrIpv4, CidrIpv6, PrefixListId and ReferencedGroupId.");
            }
            if (asked.cidrIpv4() != null) {
                return Peers.cidr(asked.cidrIpv4());
            }
            if (asked.cidrIpv6() != null) {
                return Peers.cidr6(asked.cidrIpv6());
            }
            return asked.prefixListId() != null
                    ? Peers.prefixList(asked.prefixListId())
                    : permissions.group(
                            new Pair(asked.referencedGroupId(), null, null, null, null), side);
        }

        private static long peers(RuleRequest asked) {
            return Stream.of(
                            asked.cidrIpv4(),
                            asked.cidrIpv6(),
                            asked.prefixListId(),
                            asked.referencedGroupId())
                    .filter(peer -> peer != null)
                    .count();
        }
    }
}
