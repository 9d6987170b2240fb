package dev.drawbridge.consumer.read.paths;

import dev.drawbridge.consumer.domain.network.Cidr;
import dev.drawbridge.consumer.domain.paths.NetworkAcl;
import dev.drawbridge.consumer.domain.paths.Ports;
import dev.drawbridge.consumer.read.acl.NetworkAclView;
import dev.drawbridge.consumer.read.acl.NetworkAcls;
import dev.drawbridge.events.NetworkAclEvent.NetworkAclEntry;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Network ACLs by subnet; the one a VPC was born with stands under the VPC's own id too. */
@Component
final class Acls {

    private final NetworkAcls acls;

    Acls(NetworkAcls acls) {
        this.acls = acls;
    }

    Map<String, NetworkAcl> of(String owner, String region, Collection<String> vpcIds) {
        var found = new HashMap<String, NetworkAcl>();
        for (var view : acls.inVpcs(owner, region, vpcIds)) {
            var acl = acl(view);
            view.associations().forEach(association -> found.put(association.subnetId(), acl));
            if (view.born()) {
                found.put(view.vpcId(), acl);
            }
        }
        return found;
    }

    private static NetworkAcl acl(NetworkAclView view) {
        return new NetworkAcl(
                view.networkAclId(),
                view.entries().stream().map(Acls::entry).flatMap(Optional::stream).toList());
    }

    /** Entries for IPv6 concern nobody here. */
    private static Optional<NetworkAcl.Entry> entry(NetworkAclEntry entry) {
        return Cidr.parse(entry.cidrBlock())
                .map(range ->
                        new NetworkAcl.Entry(
                                entry.ruleNumber(),
                                entry.egress(),
                                entry.ruleAction().equals("allow"),
                                entry.protocol(),
                                range,
                                ports(entry)));
    }

    private static Ports ports(NetworkAclEntry entry) {
        return entry.fromPort() < 0 ? Ports.ALL : new Ports(entry.fromPort(), entry.toPort());
    }
}
