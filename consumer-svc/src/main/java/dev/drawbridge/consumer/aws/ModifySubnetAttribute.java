package dev.drawbridge.consumer.aws;

import dev.drawbridge.axon.Commands;
import dev.drawbridge.consumer.domain.network.SubnetCommand.ChangeSubnetAttribute;
import dev.drawbridge.wire.Call;
import dev.drawbridge.wire.Ec2Operation;
import dev.drawbridge.wire.Fault;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** AWS: API_ModifySubnetAttribute, one attribute a call */
record ModifySubnetAttribute(
        String subnetId,
        @Nullable Value mapPublicIpOnLaunch,
        @Nullable Value assignIpv6AddressOnCreation,
        @Nullable Value enableDns64,
        @Nullable String privateDnsHostnameTypeOnLaunch,
        @Nullable Value enableResourceNameDnsARecordOnLaunch,
        @Nullable Value enableResourceNameDnsAAAARecordOnLaunch) {

    static final String MAP_PUBLIC_IP = "mapPublicIpOnLaunch";
    static final String DNS64 = "enableDns64";
    static final String HOSTNAME_TYPE = "privateDnsHostnameTypeOnLaunch";
    static final String A_RECORD = "enableResourceNameDnsARecordOnLaunch";
    static final String AAAA_RECORD = "enableResourceNameDnsAAAARecordOnLaunch";

    private static final Set<String> HOSTNAME_TYPES = Set.of("ip-name", "resource-name");

    /** AWS: AttributeBooleanValue */
    record Value(boolean value) {}

    private Map<String, String> asked() {
        var asked = new LinkedHashMap<String, String>();
        put(asked, MAP_PUBLIC_IP, mapPublicIpOnLaunch);
        put(asked, "assignIpv6AddressOnCreation", assignIpv6AddressOnCreation);
        put(asked, DNS64, enableDns64);
        put(asked, A_RECORD, enableResourceNameDnsARecordOnLaunch);
        put(asked, AAAA_RECORD, enableResourceNameDnsAAAARecordOnLaunch);
        if (privateDnsHostnameTypeOnLaunch != null) {
            asked.put(HOSTNAME_TYPE, privateDnsHostnameTypeOnLaunch);
        }
        return asked;
    }

    private static void put(Map<String, String> asked, String name, @Nullable Value value) {
        if (value != null) {
            asked.put(name, Boolean.toString(value.value()));
        }
    }

    @Component("modifySubnetAttribute")
    record Handler(Commands commands, OwnSubnets subnets)
            implements Ec2Operation<ModifySubnetAttribute, @Nullable Void> {
        @Override
        public @Nullable Void answer(ModifySubnetAttribute request, Call call) {
            var id = Given.subnet(request.subnetId());
            var change = one(request);
            var scope = Scope.of(call);
            subnets.find(request.subnetId(), scope);
            commands.send(
                    new ChangeSubnetAttribute(
                            id,
                            scope.accountId(),
                            scope.regionName(),
                            change.getKey(),
                            change.getValue()),
                    call.metadata());
            return null;
        }

        private static Map.Entry<String, String> one(ModifySubnetAttribute request) {
            var ipv6 = request.assignIpv6AddressOnCreation();
            if (ipv6 != null && ipv6.value()) {
                throw Fault.invalidParameterValue(
                        "Subnet %s has no IPv6 CIDR block.".formatted(request.subnetId()));
            }
            var type = request.privateDnsHostnameTypeOnLaunch();
            if (type != null && !HOSTNAME_TYPES.contains(type)) {
                throw Fault.invalidParameterValue(
                        "Value (%s) for parameter privateDnsHostnameTypeOnLaunch is invalid."
                                .formatted(type));
            }
            var asked = request.asked();
            if (asked.size() > 1) {
                throw new Fault(
                        "InvalidParameterCombination",
                        "Fields for multiple attribute types specified: "
                                + String.join(", ", asked.keySet()));
            }
            return asked.entrySet().stream()
                    .findFirst()
                    .orElseThrow(() -> Fault.missingParameter(MAP_PUBLIC_IP));
        }
    }
}
