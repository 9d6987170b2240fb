package dev.drawbridge.consumer.aws;

import dev.drawbridge.axon.Commands;
import dev.drawbridge.consumer.domain.network.SubnetCommand;
import dev.drawbridge.consumer.domain.network.SubnetEvent.SubnetCreated;
import dev.drawbridge.consumer.read.SubnetView;
import dev.drawbridge.events.id.SubnetId;
import dev.drawbridge.events.place.Zone;
import dev.drawbridge.events.place.ZoneNames;
import dev.drawbridge.wire.Call;
import dev.drawbridge.wire.Ec2Operation;
import dev.drawbridge.wire.Fault;
import dev.drawbridge.wire.TagSpecification;
import dev.drawbridge.wire.Wire;
import dev.drawbridge.wire.text.Ids;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** AWS: API_CreateSubnet */
record CreateSubnet(
        String vpcId,
        String cidrBlock,
        @Nullable String availabilityZone,
        @Nullable String availabilityZoneId,
        @Wire("TagSpecification") List<TagSpecification> tagSpecifications) {

    record Response(@Nullable SubnetItem subnet) {}

    @Component("createSubnet")
    record Handler(Commands commands, OwnVpcs vpcs, ZoneNames names)
            implements Ec2Operation<CreateSubnet, Response> {
        @Override
        public Response answer(CreateSubnet request, Call call) {
            var scope = Scope.of(call);
            var vpcId = Given.vpc(request.vpcId());
            var vpc = vpcs.find(vpcId.value(), scope);
            @Nullable SubnetCreated created =
                    commands.send(
                            new SubnetCommand.CreateSubnet(
                                    new SubnetId(Ids.random("subnet")),
                                    vpcId,
                                    Given.cidr(vpc.cidrBlock()),
                                    scope.accountId(),
                                    scope.regionName(),
                                    Given.cidr(request.cidrBlock()),
                                    zone(request, scope),
                                    Tagging.of("subnet", request.tagSpecifications())),
                            call.metadata());
            return new Response(created == null ? null : SubnetItem.of(SubnetView.of(created), 0));
        }

        private Zone zone(CreateSubnet request, Scope scope) {
            var asked =
                    Optional.ofNullable(request.availabilityZone())
                            .or(() -> Optional.ofNullable(request.availabilityZoneId()));
            var zones = names.of(scope.accountId(), scope.regionName());
            return asked.map(name ->
                            names.named(scope.accountId(), scope.regionName(), name)
                                    .orElseThrow(() -> unknown(name, zones)))
                    .orElseGet(zones::getFirst);
        }

        private static Fault unknown(String name, List<Zone> zones) {
            return Fault.invalidParameterValue(
                    "Value (%s) for parameter availabilityZone is invalid. Subnets can currently only be created in the following availability zones: %s."
                            .formatted(
                                    name,
                                    zones.stream()
                                            .map(Zone::name)
                                            .collect(Collectors.joining(", "))));
        }
    }
}
