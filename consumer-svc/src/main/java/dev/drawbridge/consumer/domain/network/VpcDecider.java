package dev.drawbridge.consumer.domain.network;

import dev.drawbridge.consumer.domain.Refusal.NoSuchVpc;
import dev.drawbridge.consumer.domain.Refusal.VpcRangeNotAllowed;
import dev.drawbridge.consumer.domain.network.VpcCommand.ChangeVpcAttribute;
import dev.drawbridge.consumer.domain.network.VpcCommand.CreateVpc;
import dev.drawbridge.consumer.domain.network.VpcCommand.DeleteVpc;
import dev.drawbridge.consumer.domain.network.VpcEvent.VpcAttributeChanged;
import dev.drawbridge.consumer.domain.network.VpcEvent.VpcCreated;
import dev.drawbridge.consumer.domain.network.VpcEvent.VpcDeleted;
import dev.drawbridge.events.decide.Decision;
import java.time.Instant;

public final class VpcDecider {

    private VpcDecider() {}

    public static Decision<VpcEvent> decide(VpcCommand command, Vpc vpc, Instant now) {
        return switch (command) {
            case CreateVpc create -> create(create, vpc, now);
            case ChangeVpcAttribute change -> change(change, vpc);
            case DeleteVpc delete -> delete(delete, vpc);
        };
    }

    private static Decision<VpcEvent> create(CreateVpc create, Vpc vpc, Instant now) {
        if (!(vpc instanceof Vpc.Unknown)) {
            return Decision.nothing();
        }
        if (!create.cidr().allowed()) {
            return Decision.refuse(new VpcRangeNotAllowed(create.cidr().toString()));
        }
        return Decision.events(
                new VpcCreated(
                        create.vpcId(),
                        create.owner(),
                        create.region(),
                        create.cidr().toString(),
                        create.defaultSecurityGroupId(),
                        create.tags(),
                        now));
    }

    private static Decision<VpcEvent> change(ChangeVpcAttribute change, Vpc vpc) {
        var owned = new Vpc.Open(change.caller(), change.region()).equals(vpc);
        return owned
                ? Decision.events(
                        new VpcAttributeChanged(
                                change.vpcId(),
                                change.caller(),
                                change.attribute(),
                                change.value()))
                : Decision.refuse(new NoSuchVpc(change.vpcId()));
    }

    private static Decision<VpcEvent> delete(DeleteVpc delete, Vpc vpc) {
        var owned = new Vpc.Open(delete.caller(), delete.region()).equals(vpc);
        return owned
                ? Decision.events(new VpcDeleted(delete.vpcId(), delete.caller()))
                : Decision.refuse(new NoSuchVpc(delete.vpcId()));
    }
}
