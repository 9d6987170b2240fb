package dev.drawbridge.consumer.domain.paths;

import dev.drawbridge.consumer.domain.network.Cidr;
import dev.drawbridge.consumer.domain.network.Ipv4;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A network ACL: it remembers nothing, so answers are judged like questions. */
public record NetworkAcl(String aclId, List<Entry> entries) {

    private static final int LAST = 32_767;

    /**
     * @param protocol a number; {@code -1} for all
     */
    public record Entry(
            int number, boolean egress, boolean allow, String protocol, Cidr range, Ports ports) {

        boolean concerns(boolean outward, Ipv4 address) {
            return egress == outward
                    && (protocol.equals("-1") || protocol.equals("6"))
                    && Picture.holds(range, address);
        }

        /** A port range counts only where the protocol is named. */
        Ports covered() {
            return protocol.equals("-1") ? Ports.ALL : ports;
        }
    }

    /** What a VPC is born with. */
    public static NetworkAcl open(String aclId) {
        var all = new Cidr(new Ipv4(0), 0);
        return new NetworkAcl(
                aclId,
                List.of(
                        new Entry(100, true, true, "-1", all, Ports.ALL),
                        new Entry(100, false, true, "-1", all, Ports.ALL)));
    }

    /** The first rule for each port decides; every port must be let through. */
    Verdict judge(boolean outward, Ipv4 peer, Ports ports) {
        var undecided = List.of(ports);
        var deciding = "";
        for (var entry : inOrder(outward, peer)) {
            var met = undecided.stream().anyMatch(entry.covered()::meets);
            if (met && !entry.allow()) {
                return Verdict.closed(name(entry.number(), outward), denies(outward, peer, ports));
            }
            if (met) {
                deciding = deciding.isEmpty() ? name(entry.number(), outward) : deciding;
                undecided = without(undecided, entry.covered());
            }
            if (undecided.isEmpty()) {
                return Verdict.open(deciding, allows(outward, peer, ports));
            }
        }
        return Verdict.closed(name(LAST, outward), denies(outward, peer, ports));
    }

    private List<Entry> inOrder(boolean outward, Ipv4 peer) {
        return entries.stream()
                .filter(entry -> entry.concerns(outward, peer))
                .sorted(Comparator.comparingInt(Entry::number))
                .toList();
    }

    private static List<Ports> without(List<Ports> undecided, Ports covered) {
        var rest = new ArrayList<Ports>();
        undecided.forEach(ports -> rest.addAll(ports.without(covered)));
        return List.copyOf(rest);
    }

    private String name(int number, boolean outward) {
        return "%s %s %s"
                .formatted(
                        aclId,
                        outward ? "outbound" : "inbound",
                        number == LAST ? "*" : Integer.toString(number));
    }

    private static String allows(boolean outward, Ipv4 peer, Ports ports) {
        return "allows TCP %s, port %s".formatted((outward ? "to " : "from ") + peer, ports);
    }

    private static String denies(boolean outward, Ipv4 peer, Ports ports) {
        return "denies TCP %s, port %s".formatted((outward ? "to " : "from ") + peer, ports);
    }
}
