package dev.drawbridge.consumer.domain;

import dev.drawbridge.events.id.VpcId;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * What is in a VPC beside its subnets and endpoints, and who uses it: nothing goes while somebody
 * uses it, and a VPC not while anything is in it that did not come with it. Every call belongs to
 * the transaction of the command it is made for.
 */
public interface Residents {

    enum Entry {
        OPENED,
        NAME_TAKEN,
        VPC_GONE
    }

    /**
     * @param name unique in the VPC; null for what needs none
     * @param born with the VPC: it goes with it too
     */
    Entry open(String id, VpcId vpcId, @Nullable String name, boolean born);

    /** False while others use it. */
    boolean close(String id);

    /** False when one of those used is not there (any more). */
    boolean use(String userId, Collection<String> ids);

    void release(String userId, Collection<String> ids);

    void releaseAllBut(String userId, Collection<String> ids);
}
