package dev.drawbridge.consumer.aws;

import dev.drawbridge.consumer.read.VpcView;
import dev.drawbridge.wire.Tag;
import java.util.List;

/** AWS: Vpc */
record VpcItem(
        String vpcId,
        String ownerId,
        String state,
        String cidrBlock,
        List<Association> cidrBlockAssociationSet,
        String dhcpOptionsId,
        String instanceTenancy,
        boolean isDefault,
        List<Tag> tagSet) {

    /** AWS: VpcCidrBlockAssociation */
    record Association(String associationId, String cidrBlock, State cidrBlockState) {}

    /** AWS: VpcCidrBlockState */
    record State(String state) {}

    static String associationId(VpcView vpc) {
        return vpc.vpcId().replaceFirst("vpc-", "vpc-cidr-assoc-");
    }

    static VpcItem of(VpcView vpc) {
        var id = associationId(vpc);
        return new VpcItem(
                vpc.vpcId(),
                vpc.owner(),
                "available",
                vpc.cidrBlock(),
                List.of(new Association(id, vpc.cidrBlock(), new State("associated"))),
                "default",
                "default",
                false,
                Tagging.shown(vpc.tags()));
    }
}
