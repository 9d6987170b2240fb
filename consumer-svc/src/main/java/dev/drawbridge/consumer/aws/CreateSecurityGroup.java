package dev.drawbridge.consumer.aws;

import dev.drawbridge.axon.Commands;
import dev.drawbridge.consumer.domain.group.SecurityGroup;
import dev.drawbridge.consumer.domain.group.SecurityGroupCommand.CreateGroup;
import dev.drawbridge.consumer.read.Vpcs;
import dev.drawbridge.events.id.SecurityGroupId;
import dev.drawbridge.events.id.VpcId;
import dev.drawbridge.wire.Call;
import dev.drawbridge.wire.Ec2Operation;
import dev.drawbridge.wire.Fault;
import dev.drawbridge.wire.Tag;
import dev.drawbridge.wire.TagSpecification;
import dev.drawbridge.wire.Wire;
import dev.drawbridge.wire.text.Ids;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** AWS: API_CreateSecurityGroup */
record CreateSecurityGroup(
        String groupName,
        @Wire("GroupDescription") String description,
        @Nullable String vpcId,
        @Wire("TagSpecification") List<TagSpecification> tagSpecifications) {

    record Response(String groupId, List<Tag> tagSet, String securityGroupArn) {}

    private static final String CHARACTERS = "a-zA-Z0-9. _-:/()#,@[]+=&;{}!$*";
    private static final Pattern TEXT =
            Pattern.compile("[a-zA-Z0-9. _\\-:/()#,@\\[\\]+=&;{}!$*]{1,255}");

    @Component("createSecurityGroup")
    record Handler(Commands commands, Vpcs vpcs)
            implements Ec2Operation<CreateSecurityGroup, Response> {
        @Override
        public Response answer(CreateSecurityGroup request, Call call) {
            var scope = Scope.of(call);
            check(request);
            if (request.vpcId() == null) {
                throw new Fault("VPCIdNotSpecified", "No default VPC for this user");
            }
            var id = Ids.random("sg");
            var tags = Tagging.of("security-group", request.tagSpecifications());
            commands.send(
                    new CreateGroup(
                            new SecurityGroupId(id),
                            owned(request.vpcId(), scope),
                            scope.accountId(),
                            scope.regionName(),
                            request.groupName(),
                            request.description(),
                            tags),
                    call.metadata());
            return new Response(
                    id,
                    Tagging.shown(tags),
                    SecurityGroupItem.arn(scope.region(), scope.account(), id));
        }

        private VpcId owned(String given, Scope scope) {
            var vpcId = Given.vpc(given);
            if (vpcs.find(scope.account(), scope.region(), vpcId.value()).isEmpty()) {
                throw NotFound.vpc(vpcId.value());
            }
            return vpcId;
        }

        private static void check(CreateSecurityGroup request) {
            var name = request.groupName();
            if (name.equals(SecurityGroup.DEFAULT)) {
                throw Fault.invalidParameterValue(
                        "Cannot use reserved security group name: " + name);
            }
            if (name.startsWith("sg-")) {
                throw Fault.invalidParameterValue(
                        "Invalid group name. Group names may not be in the format sg-*");
            }
            valid(name, "GroupName");
            valid(request.description(), "GroupDescription");
        }

        private static void valid(String text, String parameter) {
            if (!TEXT.matcher(text).matches()) {
                throw Fault.invalidParameterValue(
                        "Value (%s) for parameter %s is invalid. Character sets beyond ASCII are not supported: up to 255 of %s."
                                .formatted(text, parameter, CHARACTERS));
            }
        }
    }
}
