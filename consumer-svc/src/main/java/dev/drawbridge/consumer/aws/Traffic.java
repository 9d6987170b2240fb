package dev.drawbridge.consumer.aws;

import dev.drawbridge.wire.Fault;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What passes: a protocol with its ports, or its ICMP type and code; -1 for all.
 *
 * @param protocol by name where it has one, else by number
 */
record Traffic(String protocol, int from, int to) {

    private static final Map<String, String> NAMES =
            Map.of("6", "tcp", "17", "udp", "1", "icmp", "58", "icmpv6", "all", "-1");
    private static final Pattern NUMBER =
            Pattern.compile("-1|\\d|[1-9]\\d|1\\d\\d|2[0-4]\\d|25[0-5]");
    private static final int ALL = -1;
    private static final int LAST_PORT = 65_535;
    private static final int LAST_ICMP = 255;

    static Traffic of(@Nullable String protocol, @Nullable Integer from, @Nullable Integer to) {
        if (protocol == null) {
            throw Fault.missingParameter("ipProtocol");
        }
        var given = protocol.toLowerCase(Locale.ROOT);
        var name = NAMES.getOrDefault(given, given);
        return switch (name) {
            case "tcp", "udp" -> ports(name, from, to);
            case "icmp", "icmpv6" -> new Traffic(name, icmp("type", from), icmp("code", to));
            default -> new Traffic(number(name, protocol), ALL, ALL);
        };
    }

    private static String number(String name, String given) {
        if (!NUMBER.matcher(name).matches()) {
            throw Fault.invalidParameterValue(
                    "Invalid value '%s' for IP protocol. Unknown protocol.".formatted(given));
        }
        return name;
    }

    private static Traffic ports(String name, @Nullable Integer from, @Nullable Integer to) {
        if (from == null || to == null) {
            throw Fault.invalidParameterValue(
                    "Invalid value 'Must specify both from and to ports with TCP/UDP.' for portRange.");
        }
        if (port(name, from) > port(name, to)) {
            throw Fault.invalidParameterValue(
                    "Invalid TCP/UDP port range (%d:%d)".formatted(from, to));
        }
        return new Traffic(name, from, to);
    }

    private static int port(String name, int port) {
        if (port < 0 || port > LAST_PORT) {
            throw Fault.invalidParameterValue(
                    "%s port (%d) out of range".formatted(name.toUpperCase(Locale.ROOT), port));
        }
        return port;
    }

    private static int icmp(String what, @Nullable Integer number) {
        if (number == null) {
            return ALL;
        }
        if (number < ALL || number > LAST_ICMP) {
            throw Fault.invalidParameterValue("ICMP %s (%d) out of range".formatted(what, number));
        }
        return number;
    }
}
