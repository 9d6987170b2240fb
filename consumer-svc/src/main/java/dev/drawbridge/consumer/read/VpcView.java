package dev.drawbridge.consumer.read;

import dev.drawbridge.consumer.domain.network.VpcEvent.VpcCreated;
import java.time.Instant;
import java.util.Map;

/** A VPC as it is shown. */
public record VpcView(
        String vpcId,
        String owner,
        String region,
        String cidrBlock,
        String defaultSecurityGroupId,
        Map<String, String> tags,
        Instant createdAt,
        Attributes attributes) {

    /** What ModifyVpcAttribute changes. */
    public record Attributes(boolean dnsSupport, boolean dnsHostnames, boolean usageMetrics) {

        static final Attributes USUAL = new Attributes(true, false, false);
    }

    public static VpcView of(VpcCreated created) {
        return new VpcView(
                created.vpcId().value(),
                created.owner().value(),
                created.region().value(),
                created.cidrBlock(),
                created.defaultSecurityGroupId().value(),
                created.tags(),
                created.at(),
                Attributes.USUAL);
    }

    /** What an account sees of it: tags are their owner's own affair. */
    public VpcView seenBy(String account) {
        return account.equals(owner)
                ? this
                : new VpcView(
                        vpcId,
                        owner,
                        region,
                        cidrBlock,
                        defaultSecurityGroupId,
                        Map.of(),
                        createdAt,
                        attributes);
    }

    /** Whether the VPC has both attributes that private DNS needs. */
    public boolean namesResolve() {
        return attributes.dnsSupport() && attributes.dnsHostnames();
    }
}
