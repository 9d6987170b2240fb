package dev.drawbridge.consumer.flow;

import dev.drawbridge.consumer.domain.network.Cidr;
import dev.drawbridge.consumer.domain.network.Ipv4;
import dev.drawbridge.consumer.domain.paths.PathQuestion.Source;
import dev.drawbridge.consumer.flow.http.Closed;
import dev.drawbridge.consumer.flow.http.Head;
import dev.drawbridge.consumer.read.Subnets;
import dev.drawbridge.consumer.read.VpcView;
import dev.drawbridge.consumer.read.Vpcs;
import dev.drawbridge.consumer.read.dns.AllVpcs;
import dev.drawbridge.consumer.read.group.SecurityGroups;
import dev.drawbridge.wire.Caller;
import dev.drawbridge.wire.auth.Passwords;
import dev.drawbridge.wire.text.Excerpt;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Finds out who is at the proxy. Its user names the source, {@code [KEY+]subnet-…[,ADDRESS][,sg-…]}
 * or {@code [KEY+]vpc-…,ADDRESS} for a host on premises; its password is the key's secret.
 */
@Component
final class Passengers {

    /**
     * Who travels, and from where.
     *
     * @param vpc the one that the source is in or attached to
     */
    record Passenger(Caller caller, Source from, VpcView vpc) {}

    private static final String FORM =
            "The proxy's user is a subnet of yours, such as subnet-0abc…, and its password the secret of your access key: user KEY+subnet-0abc…; a subnet may be followed by ,ADDRESS and ,sg-…; a host on premises is KEY+vpc-0abc…,ADDRESS";

    private final Passwords passwords;
    private final Subnets subnets;
    private final Vpcs vpcs;
    private final AllVpcs allVpcs;
    private final SecurityGroups groups;

    Passengers(
            Subnets subnets,
            Vpcs vpcs,
            AllVpcs allVpcs,
            SecurityGroups groups,
            @Value("${drawbridge.auth.mode}") String mode,
            @Value("${drawbridge.auth.master-key:}") String master,
            @Value("${drawbridge.default-account}") String defaultAccount) {
        this.passwords = Passwords.of(mode, master, defaultAccount);
        this.subnets = subnets;
        this.vpcs = vpcs;
        this.allVpcs = allVpcs;
        this.groups = groups;
    }

    Passenger of(Head request) throws Closed {
        var parts = credentials(request).split(":", 2);
        if (parts.length < 2) {
            throw new Closed(Closed.WHO, FORM);
        }
        var user = parts[0];
        int at = Math.max(user.lastIndexOf('+'), user.lastIndexOf('/'));
        var caller = passwords.caller(user.substring(0, Math.max(at, 0)), parts[1]);
        if (caller.isEmpty()) {
            throw new Closed(
                    Closed.WHO, "The access key does not exist, or the password is not its secret");
        }
        var place = List.of(user.substring(at + 1).split(","));
        return place.getFirst().startsWith("vpc-")
                ? onPremises(caller.get(), place)
                : inSubnet(caller.get(), place);
    }

    private static String credentials(Head request) throws Closed {
        var given = request.field("proxy-authorization").orElse("");
        if (!given.regionMatches(true, 0, "Basic ", 0, 6)) {
            throw new Closed(Closed.WHO, FORM);
        }
        try {
            var decoded = Base64.getDecoder().decode(given.substring(6).strip());
            return new String(decoded, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new Closed(Closed.WHO, FORM);
        }
    }

    private Passenger inSubnet(Caller caller, List<String> place) throws Closed {
        var id = place.getFirst();
        var subnet =
                subnets.own(caller.account(), id)
                        .orElseThrow(() -> missing("The subnet ID '%s' does not exist", id));
        var vpc = vpcs.find(subnet.owner(), subnet.region(), subnet.vpcId()).orElseThrow();
        var range = Cidr.parse(subnet.cidrBlock()).orElseThrow();
        Ipv4 address = null;
        var worn = new ArrayList<String>();
        for (var more : place.subList(1, place.size())) {
            if (more.startsWith("sg-")) {
                worn.add(group(more, vpc));
            } else {
                address = address(more, range);
            }
        }
        return new Passenger(
                caller,
                new Source.InSubnet(
                        id,
                        address == null ? range.lastUsable() : address,
                        worn.isEmpty() ? List.of(vpc.defaultSecurityGroupId()) : worn),
                vpc);
    }

    private Passenger onPremises(Caller caller, List<String> place) throws Closed {
        var id = place.getFirst();
        var vpc =
                allVpcs.named(id)
                        .filter(found -> found.owner().equals(caller.account()))
                        .orElseThrow(() -> missing("The vpc ID '%s' does not exist", id));
        var address = address(place.size() == 2 ? place.get(1) : "", null);
        return new Passenger(caller, new Source.OnPremises(id, address), vpc);
    }

    private static Ipv4 address(String text, @Nullable Cidr within) throws Closed {
        Optional<Ipv4> address = Ipv4.parse(text);
        if (address.isEmpty()
                || within != null && !within.contains(new Cidr(address.get(), Integer.SIZE))) {
            throw new Closed(
                    Closed.WHO,
                    "'%s' is no address%s"
                            .formatted(
                                    Excerpt.of(text),
                                    within == null ? "" : " of the subnet, " + within));
        }
        return address.get();
    }

    private String group(String id, VpcView vpc) throws Closed {
        var found = groups.find(vpc.owner(), vpc.region(), Arrays.asList(id));
        if (found.stream().noneMatch(group -> group.vpcId().equals(vpc.vpcId()))) {
            throw missing("The security group '%s' does not exist", id);
        }
        return id;
    }

    private static Closed missing(String text, String id) {
        return new Closed(Closed.WHO, text.formatted(Excerpt.of(id)));
    }
}
