package dev.drawbridge.consumer.domain.landscape;

import dev.drawbridge.events.id.AccountId;
import dev.drawbridge.events.id.RegionName;
import dev.drawbridge.events.id.VpcId;
import java.util.Map;

public sealed interface GatewayCommand {

    String gatewayId();

    Kind kind();

    AccountId caller();

    RegionName region();

    record CreateGateway(
            String gatewayId,
            Kind kind,
            AccountId caller,
            RegionName region,
            Map<String, String> properties,
            Map<String, String> tags)
            implements GatewayCommand {}

    record AttachGateway(
            String gatewayId, Kind kind, AccountId caller, RegionName region, VpcId vpcId)
            implements GatewayCommand {}

    record DetachGateway(
            String gatewayId, Kind kind, AccountId caller, RegionName region, VpcId vpcId)
            implements GatewayCommand {}

    record DeleteGateway(String gatewayId, Kind kind, AccountId caller, RegionName region)
            implements GatewayCommand {}
}
