package dev.drawbridge.consumer.aws;

import dev.drawbridge.wire.Call;
import dev.drawbridge.wire.Ec2Operation;
import dev.drawbridge.wire.TagSpecification;
import dev.drawbridge.wire.Wire;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** AWS: API_AuthorizeSecurityGroupIngress */
record AuthorizeSecurityGroupIngress(
        @Nullable String groupId,
        @Wire("IpPermissions") List<IpPermission> ipPermissions,
        @Nullable String ipProtocol,
        @Nullable Integer fromPort,
        @Nullable Integer toPort,
        @Nullable String cidrIp,
        @Wire("TagSpecification") List<TagSpecification> tagSpecifications) {

    record Response(
            @Wire("return") boolean done, List<SecurityGroupRuleItem> securityGroupRuleSet) {}

    @Component("authorizeSecurityGroupIngress")
    record Handler(RuleOrders orders)
            implements Ec2Operation<AuthorizeSecurityGroupIngress, Response> {
        @Override
        public Response answer(AuthorizeSecurityGroupIngress request, Call call) {
            return new Response(
                    true,
                    orders.authorize(
                            RuleOrders.group(request.groupId()),
                            false,
                            OnePermission.and(
                                    request.ipPermissions(),
                                    request.ipProtocol(),
                                    request.fromPort(),
                                    request.toPort(),
                                    request.cidrIp()),
                            request.tagSpecifications(),
                            call));
        }
    }
}
