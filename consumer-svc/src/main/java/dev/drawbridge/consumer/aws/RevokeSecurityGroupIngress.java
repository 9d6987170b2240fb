package dev.drawbridge.consumer.aws;

import dev.drawbridge.wire.Call;
import dev.drawbridge.wire.Ec2Operation;
import dev.drawbridge.wire.Wire;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** AWS: API_RevokeSecurityGroupIngress */
record RevokeSecurityGroupIngress(
        @Nullable String groupId,
        @Wire("IpPermissions") List<IpPermission> ipPermissions,
        @Nullable String ipProtocol,
        @Nullable Integer fromPort,
        @Nullable Integer toPort,
        @Nullable String cidrIp,
        @Wire("SecurityGroupRuleId") List<String> securityGroupRuleIds) {

    record Response(@Wire("return") boolean done, List<RevokedRule> revokedSecurityGroupRuleSet) {}

    @Component("revokeSecurityGroupIngress")
    record Handler(RuleOrders orders)
            implements Ec2Operation<RevokeSecurityGroupIngress, Response> {
        @Override
        public Response answer(RevokeSecurityGroupIngress request, Call call) {
            var group = RuleOrders.group(request.groupId());
            var revoked =
                    orders.revoke(
                            group,
                            false,
                            request.securityGroupRuleIds(),
                            OnePermission.and(
                                    request.ipPermissions(),
                                    request.ipProtocol(),
                                    request.fromPort(),
                                    request.toPort(),
                                    request.cidrIp()),
                            call);
            return new Response(
                    true, revoked.stream().map(rule -> RevokedRule.of(rule, group)).toList());
        }
    }
}
