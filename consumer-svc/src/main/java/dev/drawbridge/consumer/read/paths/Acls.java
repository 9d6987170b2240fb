package dev.drawbridge.consumer.read.paths;

import dev.drawbridge.consumer.domain.paths.NetworkAcl;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Network ACLs by subnet; a VPC's own is the default of all its subnets. */
@Component
final class Acls {

    Map<String, NetworkAcl> of(Collection<String> vpcIds) {
        return vpcIds.stream()
                .collect(
                        Collectors.toMap(
                                Function.identity(),
                                vpcId -> NetworkAcl.open("default ACL of " + vpcId)));
    }
}
