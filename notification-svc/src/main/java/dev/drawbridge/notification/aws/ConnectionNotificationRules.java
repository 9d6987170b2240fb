package dev.drawbridge.notification.aws;

import dev.drawbridge.notification.domain.Arns;
import dev.drawbridge.notification.domain.telling.Stage;
import dev.drawbridge.notification.read.Topics;
import dev.drawbridge.wire.Call;
import dev.drawbridge.wire.Fault;
import java.util.List;
import org.springframework.stereotype.Component;

/** What a connection notification may ask for. */
@Component
final class ConnectionNotificationRules {

    private final Topics topics;

    ConnectionNotificationRules(Topics topics) {
        this.topics = topics;
    }

    static List<String> someEvents(List<String> asked) {
        if (asked.isEmpty()) {
            throw Fault.missingParameter("ConnectionEvents");
        }
        return events(asked);
    }

    /** Each once, in AWS's order. */
    static List<String> events(List<String> asked) {
        for (var event : asked) {
            if (Stage.find(event).isEmpty()) {
                throw Fault.invalidParameterValue(
                        "Value (%s) for parameter connectionEvents is invalid. Valid values are: Accept, Connect, Delete, Reject."
                                .formatted(event));
            }
        }
        return asked.stream().distinct().sorted().toList();
    }

    /** The caller's own topic, in the Region of the call: any other does not exist for this. */
    void requireTopic(String arn, Call call) {
        if (!Arns.isTopic(arn)) {
            throw new Fault(
                    "InvalidParameter",
                    "The ARN '%s' is not the ARN of an SNS topic".formatted(arn));
        }
        var visible =
                Arns.account(arn).equals(call.account())
                        && Arns.region(arn).equals(call.region())
                        && topics.find(arn).isPresent();
        if (!visible) {
            throw new Fault("InvalidParameter", "The SNS topic '%s' does not exist".formatted(arn));
        }
    }
}
