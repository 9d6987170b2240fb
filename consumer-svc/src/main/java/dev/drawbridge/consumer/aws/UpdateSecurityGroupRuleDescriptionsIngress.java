package dev.drawbridge.consumer.aws;

import dev.drawbridge.wire.Call;
import dev.drawbridge.wire.Ec2Operation;
import dev.drawbridge.wire.Wire;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** AWS: API_UpdateSecurityGroupRuleDescriptionsIngress */
record UpdateSecurityGroupRuleDescriptionsIngress(
        @Nullable String groupId,
        @Wire("IpPermissions") List<IpPermission> ipPermissions,
        @Wire("SecurityGroupRuleDescription") List<RuleDescription> securityGroupRuleDescriptions) {

    record Response(@Wire("return") boolean done) {}

    @Component("updateSecurityGroupRuleDescriptionsIngress")
    record Handler(RuleOrders orders)
            implements Ec2Operation<UpdateSecurityGroupRuleDescriptionsIngress, Response> {
        @Override
        public Response answer(UpdateSecurityGroupRuleDescriptionsIngress request, Call call) {
            orders.describe(
                    RuleOrders.group(request.groupId()),
                    false,
                    RuleDescription.byId(request.securityGroupRuleDescriptions()),
                    request.ipPermissions(),
                    call);
            return new Response(true);
        }
    }
}
