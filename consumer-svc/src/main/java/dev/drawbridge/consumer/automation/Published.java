package dev.drawbridge.consumer.automation;

import dev.drawbridge.axon.Translator;
import dev.drawbridge.consumer.domain.acl.NetworkAclEvent;
import dev.drawbridge.consumer.domain.group.SecurityGroupEvent;
import dev.drawbridge.consumer.domain.network.SubnetEvent;
import dev.drawbridge.consumer.domain.network.VpcEvent;
import dev.drawbridge.consumer.domain.tag.TagEvent;
import dev.drawbridge.events.ConsumerEvent;
import dev.drawbridge.events.LandscapeEvent;
import dev.drawbridge.events.Message;
import dev.drawbridge.events.NetworkAclEvent.NetworkAclAssociated;
import java.util.List;
import org.springframework.stereotype.Component;

/** What of the log becomes public: everything, in the words of shared-events. */
@Component
public final class Published implements Translator {

    @Override
    public List<Message> translate(Object event) {
        return switch (event) {
            case VpcEvent vpc -> List.of(vpc(vpc));
            case SubnetEvent subnet -> List.of(subnet(subnet));
            case TagEvent tags -> List.of(PublishedScene.tags(tags));
            case NetworkAclEvent acl -> List.of(PublishedScene.acl(acl));
            case SecurityGroupEvent group -> List.of(PublishedScene.group(group));
            case LandscapeEvent landscape -> List.of(landscape);
            default -> PublishedEndpoints.translate(event);
        };
    }

    private static ConsumerEvent vpc(VpcEvent event) {
        return switch (event) {
            case VpcEvent.VpcCreated created ->
                    new ConsumerEvent.VpcCreated(
                            created.vpcId(),
                            created.owner(),
                            created.region(),
                            created.cidrBlock(),
                            created.defaultSecurityGroupId(),
                            created.tags());
            case VpcEvent.VpcAttributeChanged(var vpcId, var owner, var attribute, var value) ->
                    new ConsumerEvent.VpcAttributeChanged(vpcId, owner, attribute, value);
            case VpcEvent.VpcDeleted(var vpcId, var owner) ->
                    new ConsumerEvent.VpcDeleted(vpcId, owner);
        };
    }

    private static ConsumerEvent subnet(SubnetEvent event) {
        return switch (event) {
            case SubnetEvent.SubnetCreated created ->
                    new ConsumerEvent.SubnetCreated(
                            created.subnetId(),
                            created.vpcId(),
                            created.owner(),
                            created.region(),
                            created.cidrBlock(),
                            created.availabilityZoneId(),
                            created.availabilityZone(),
                            created.tags());
            case SubnetEvent.SubnetAttributeChanged changed ->
                    new ConsumerEvent.SubnetAttributeChanged(
                            changed.subnetId(),
                            changed.vpcId(),
                            changed.owner(),
                            changed.attribute(),
                            changed.value());
            case SubnetEvent.NetworkAclAssociated(
                            var subnetId,
                            var vpcId,
                            var owner,
                            var association,
                            var acl) ->
                    new NetworkAclAssociated(subnetId, vpcId, owner, association, acl);
            case SubnetEvent.SubnetDeleted(var subnetId, var vpcId, var owner) ->
                    new ConsumerEvent.SubnetDeleted(subnetId, vpcId, owner);
        };
    }
}
