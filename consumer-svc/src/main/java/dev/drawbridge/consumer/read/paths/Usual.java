package dev.drawbridge.consumer.read.paths;

import dev.drawbridge.consumer.domain.network.Cidr;
import dev.drawbridge.consumer.domain.paths.RouteTable;
import dev.drawbridge.consumer.read.VpcView;
import java.util.List;

/** What a VPC is born with. */
final class Usual {

    private Usual() {}

    static RouteTable routes(VpcView vpc) {
        var range = Cidr.parse(vpc.cidrBlock()).orElseThrow();
        return new RouteTable(
                "main table of " + vpc.vpcId(),
                List.of(new RouteTable.Route(range, RouteTable.LOCAL, true)));
    }
}
