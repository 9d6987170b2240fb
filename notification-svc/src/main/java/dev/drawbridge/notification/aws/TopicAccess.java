package dev.drawbridge.notification.aws;

import dev.drawbridge.axon.Refused;
import dev.drawbridge.notification.domain.Arns;
import dev.drawbridge.notification.domain.Refusal.InvalidParameter;
import dev.drawbridge.notification.domain.Refusal.NotAuthorized;
import dev.drawbridge.notification.domain.Refusal.TopicNotFound;
import dev.drawbridge.notification.domain.policy.Access;
import dev.drawbridge.notification.domain.policy.Principal;
import dev.drawbridge.notification.read.OrganizationPlaces;
import dev.drawbridge.notification.read.Topics;
import dev.drawbridge.notification.trust.TopicPolicies;
import dev.drawbridge.wire.Call;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * Who may do what with a topic: its account, but for an explicit denial; others by its policy. A
 * stranger cannot tell a topic that is closed to him from one that does not exist.
 */
@Component
final class TopicAccess {

    private static final Pattern USER = Pattern.compile("arn:aws:iam::\\d{12}:user/(?:.*/)?(.+)");
    private static final Pattern OF_ORGANIZATIONS =
            Pattern.compile("aws:PrincipalOrg", Pattern.CASE_INSENSITIVE);

    private final Topics topics;
    private final OrganizationPlaces places;

    TopicAccess(Topics topics, OrganizationPlaces places) {
        this.topics = topics;
        this.places = places;
    }

    Topics.Row require(String topicArn, String action, Call call) {
        return require(topicArn, action, call, Map.of());
    }

    Topics.Row require(String topicArn, String action, Call call, Map<String, String> keys) {
        checkForm(topicArn, call);
        var found = topics.find(topicArn);
        var own = Arns.account(topicArn).equals(call.account());
        if (found.isEmpty()) {
            throw new Refused(
                    own ? new TopicNotFound(topicArn) : notAuthorized(topicArn, action, call));
        }
        var topic = found.get();
        var all = new HashMap<>(keys);
        all.putAll(organization(topic, call));
        if (TopicPolicies.admits(topic, access(topicArn, "SNS:" + action, call, all), own)) {
            return topic;
        }
        throw new Refused(notAuthorized(topicArn, action, call));
    }

    /** Looked up only for a policy that asks. */
    private Map<String, String> organization(Topics.Row topic, Call call) {
        return OF_ORGANIZATIONS.matcher(TopicPolicies.text(topic)).find()
                ? places.keys(topic.owner(), call.account())
                : Map.of();
    }

    static void checkForm(String topicArn, Call call) {
        if (Arns.elements(topicArn) < 6) {
            throw new Refused(
                    new InvalidParameter(
                            "TopicArn Reason: An ARN must have at least 6 elements, not "
                                    + Arns.elements(topicArn)));
        }
        if (!Arns.isTopic(topicArn) || !Arns.region(topicArn).equals(call.region())) {
            throw new Refused(new InvalidParameter("TopicArn"));
        }
    }

    private static NotAuthorized notAuthorized(String topicArn, String action, Call call) {
        return new NotAuthorized(call.caller().arn(), "SNS:" + action, topicArn);
    }

    private static Access access(
            String topicArn, String action, Call call, Map<String, String> keys) {
        var all = new HashMap<>(keys);
        all.put("AWS:SourceOwner", call.account());
        all.put("aws:PrincipalAccount", call.account());
        all.put("aws:PrincipalArn", call.caller().arn());
        // Whoever ends TLS stands in front of us.
        all.put("aws:SecureTransport", "true");
        all.put("aws:RequestedRegion", call.region());
        all.put("aws:PrincipalIsAWSService", "false");
        var user = USER.matcher(call.caller().arn());
        if (user.matches()) {
            all.put("aws:username", user.group(1));
        }
        if (call.sourceAddress() != null) {
            all.put("aws:SourceIp", call.sourceAddress());
        }
        return new Access(
                new Principal.Identity(call.account(), call.caller().arn()), action, topicArn, all);
    }
}
