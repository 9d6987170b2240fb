package dev.drawbridge.console.connection;

import dev.drawbridge.console.approvals.ConnectionView;
import dev.drawbridge.events.id.AccountId;
import java.util.ArrayList;
import java.util.List;

/** What the AWS command line would say to do the same. */
public final class Commands {

    public record Line(String what, String command) {}

    private Commands() {}

    static List<Line> of(ConnectionView shown, AccountId me, String publicUrl) {
        var aws = "aws --endpoint-url %s --region %s ec2 ".formatted(publicUrl, shown.region());
        var both =
                " --service-id %s --vpc-endpoint-ids %s"
                        .formatted(shown.serviceId(), shown.endpointId());
        var lines = new ArrayList<Line>();
        if (shown.serviceOwner().equals(me)) {
            lines.add(
                    new Line(
                            "Look",
                            aws
                                    + "describe-vpc-endpoint-connections --filters Name=vpc-endpoint-id,Values="
                                    + shown.endpointId()));
            if (shown.canBeAcceptedBy(me)) {
                lines.add(new Line("Accept", aws + "accept-vpc-endpoint-connections" + both));
            }
            if (shown.canBeRejectedBy(me)) {
                lines.add(new Line("Reject", aws + "reject-vpc-endpoint-connections" + both));
            }
        }
        if (shown.endpointOwner().equals(me)) {
            var ids = " --vpc-endpoint-ids " + shown.endpointId();
            lines.add(new Line("Look", aws + "describe-vpc-endpoints" + ids));
            lines.add(new Line("Delete", aws + "delete-vpc-endpoints" + ids));
        }
        return lines;
    }
}
