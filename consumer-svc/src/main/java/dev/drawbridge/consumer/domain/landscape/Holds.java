package dev.drawbridge.consumer.domain.landscape;

import dev.drawbridge.events.id.SubnetId;
import dev.drawbridge.events.id.VpcId;

/**
 * What keeps a VPC from being deleted, and of which kinds it has only one. Every call belongs to
 * the transaction of the command it is made for.
 */
public interface Holds {

    /** False when the VPC has gone meanwhile, or has one of this kind where it may have but one. */
    boolean hold(VpcId vpcId, Kind kind, String holder);

    void release(String holder);

    /** False when the subnet has gone meanwhile; else it stays until all is done. */
    boolean keep(SubnetId subnetId);

    /** False when the gateway has gone meanwhile; else it stays until all is done. */
    boolean keep(String gatewayId);

    /** Whether a VPN connection leads to the gateway, also one that is just being made. */
    boolean used(String gatewayId);
}
