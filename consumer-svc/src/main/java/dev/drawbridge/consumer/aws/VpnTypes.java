package dev.drawbridge.consumer.aws;

import dev.drawbridge.wire.Fault;

/** The one type of VPN there is. */
final class VpnTypes {

    private VpnTypes() {}

    static void check(String type) {
        if (!type.equals("ipsec.1")) {
            throw Fault.invalidParameterValue(
                    "Value (%s) for parameter type is invalid. Expecting ipsec.1.".formatted(type));
        }
    }
}
