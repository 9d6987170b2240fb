package dev.drawbridge.consumer.aws;

import dev.drawbridge.axon.Commands;
import dev.drawbridge.consumer.domain.network.VpcCommand.ChangeVpcAttribute;
import dev.drawbridge.wire.Call;
import dev.drawbridge.wire.Ec2Operation;
import dev.drawbridge.wire.Fault;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** AWS: API_ModifyVpcAttribute, one attribute a call */
record ModifyVpcAttribute(
        String vpcId,
        @Nullable Value enableDnsSupport,
        @Nullable Value enableDnsHostnames,
        @Nullable Value enableNetworkAddressUsageMetrics) {

    /** AWS: AttributeBooleanValue */
    record Value(boolean value) {}

    private record Change(String attribute, @Nullable Value value) {}

    private Map<String, Value> asked() {
        return Stream.of(
                        new Change("enableDnsSupport", enableDnsSupport),
                        new Change("enableDnsHostnames", enableDnsHostnames),
                        new Change(
                                "enableNetworkAddressUsageMetrics",
                                enableNetworkAddressUsageMetrics))
                .filter(change -> change.value() != null)
                .collect(
                        Collectors.toMap(
                                Change::attribute,
                                change -> Objects.requireNonNull(change.value())));
    }

    @Component("modifyVpcAttribute")
    record Handler(Commands commands, OwnVpcs vpcs)
            implements Ec2Operation<ModifyVpcAttribute, @Nullable Void> {
        @Override
        public @Nullable Void answer(ModifyVpcAttribute request, Call call) {
            var id = Given.vpc(request.vpcId());
            var asked = request.asked();
            if (asked.size() > 1) {
                throw new Fault(
                        "InvalidParameterCombination",
                        "Fields for multiple attribute types specified: "
                                + asked.keySet().stream()
                                        .sorted()
                                        .collect(Collectors.joining(", ")));
            }
            var scope = Scope.of(call);
            var change =
                    asked.entrySet().stream()
                            .findFirst()
                            .orElseThrow(() -> Fault.missingParameter("enableDnsSupport"));
            vpcs.find(id.value(), scope);
            commands.send(
                    new ChangeVpcAttribute(
                            id,
                            scope.accountId(),
                            scope.regionName(),
                            change.getKey(),
                            change.getValue().value()),
                    call.metadata());
            return null;
        }
    }
}
