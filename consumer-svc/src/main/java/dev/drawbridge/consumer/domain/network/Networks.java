package dev.drawbridge.consumer.domain.network;

import dev.drawbridge.events.id.SubnetId;
import dev.drawbridge.events.id.VpcId;

/**
 * Which ranges are taken and by whom: the rules over all VPCs and subnets. Every call belongs to
 * the transaction of the command it is made for.
 */
public interface Networks {

    void open(VpcId vpcId);

    /** False when the range overlaps another of the VPC, or the VPC has gone meanwhile. */
    boolean open(SubnetId subnetId, VpcId vpcId, Cidr cidr);

    /** False while subnets or endpoints are in it. */
    boolean close(VpcId vpcId);

    /** False while addresses of it are given away. */
    boolean close(SubnetId subnetId);
}
