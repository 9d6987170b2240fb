package dev.drawbridge.consumer.aws;

import dev.drawbridge.axon.Commands;
import dev.drawbridge.consumer.domain.network.VpcCommand;
import dev.drawbridge.consumer.domain.network.VpcEvent.VpcCreated;
import dev.drawbridge.consumer.read.VpcView;
import dev.drawbridge.events.id.SecurityGroupId;
import dev.drawbridge.events.id.VpcId;
import dev.drawbridge.wire.Call;
import dev.drawbridge.wire.Ec2Operation;
import dev.drawbridge.wire.TagSpecification;
import dev.drawbridge.wire.Wire;
import dev.drawbridge.wire.text.Ids;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** AWS: API_CreateVpc */
record CreateVpc(
        String cidrBlock, @Wire("TagSpecification") List<TagSpecification> tagSpecifications) {

    record Response(@Nullable VpcItem vpc) {}

    @Component("createVpc")
    record Handler(Commands commands) implements Ec2Operation<CreateVpc, Response> {
        @Override
        public Response answer(CreateVpc request, Call call) {
            var scope = Scope.of(call);
            @Nullable VpcCreated created =
                    commands.send(
                            new VpcCommand.CreateVpc(
                                    new VpcId(Ids.random("vpc")),
                                    scope.accountId(),
                                    scope.regionName(),
                                    Given.cidr(request.cidrBlock()),
                                    new SecurityGroupId(Ids.random("sg")),
                                    Tagging.of("vpc", request.tagSpecifications())),
                            call.metadata());
            return new Response(created == null ? null : VpcItem.of(VpcView.of(created)));
        }
    }
}
