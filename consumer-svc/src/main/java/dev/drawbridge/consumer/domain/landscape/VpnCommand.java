package dev.drawbridge.consumer.domain.landscape;

import dev.drawbridge.consumer.domain.network.Cidr;
import dev.drawbridge.events.id.AccountId;
import dev.drawbridge.events.id.RegionName;
import java.util.Map;

public sealed interface VpnCommand {

    String vpnConnectionId();

    record OpenVpn(
            String vpnConnectionId,
            AccountId caller,
            RegionName region,
            String customerGatewayId,
            String vpnGatewayId,
            boolean staticRoutesOnly,
            Map<String, String> tags)
            implements VpnCommand {}

    record AddVpnRoute(
            String vpnConnectionId, AccountId caller, RegionName region, Cidr destination)
            implements VpnCommand {}

    record RemoveVpnRoute(
            String vpnConnectionId, AccountId caller, RegionName region, Cidr destination)
            implements VpnCommand {}

    record CloseVpn(String vpnConnectionId, AccountId caller, RegionName region)
            implements VpnCommand {}
}
