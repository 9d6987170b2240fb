package dev.drawbridge.provider.domain;

import dev.drawbridge.events.id.EndpointId;
import dev.drawbridge.events.id.ServiceId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Why the answer is no. */
public sealed interface Refusal {

    /** No such service, or none that this account may know of: to the caller the same. */
    record NoSuchService(ServiceId serviceId) implements Refusal {}

    /** The endpoint is not, or no longer, connected to this service. */
    record NotConnected(EndpointId endpointId) implements Refusal {}

    record NotAcceptable(EndpointId endpointId, String state) implements Refusal {}

    record StillConnected(ServiceId serviceId) implements Refusal {}

    record MalformedPrincipal(String principal) implements Refusal {}

    record NoLoadBalancer() implements Refusal {}

    record MalformedLoadBalancer(String arn) implements Refusal {}

    record NoSuchLoadBalancer(String arn) implements Refusal {}

    record NoIpAddressType() implements Refusal {}

    record UnknownIpAddressType(String type) implements Refusal {}

    record UnknownRegion(String region) implements Refusal {}

    /** A service is always reachable from its own Region. */
    record HomeRegion(String region) implements Refusal {}

    record MalformedPrivateDnsName(String name) implements Refusal {}

    record NoPrivateDnsName(ServiceId serviceId) implements Refusal {}

    record TooManyTags() implements Refusal {}

    record WrongTag(String key) implements Refusal {}

    record NoSuchPermission(String permissionId) implements Refusal {}

    /** No such load balancer, or none that this account may know of. */
    record NotStanding(String arn) implements Refusal {}

    record TwoInOneZone() implements Refusal {}

    /** Of another load balancer, made otherwise. */
    record NameTaken(String name) implements Refusal {}

    record DeletionProtected(String arn) implements Refusal {}

    record LoadBalancerInUse(String arn) implements Refusal {}

    /** A tag that declares a limit, but not so that it can be understood. */
    record WrongLimit(String tag, String value) implements Refusal {}

    /** The service takes no more connections, or no more of this consumer. */
    record LimitReached(EndpointId endpointId) implements Refusal {}

    record TooManyPrincipals(int most) implements Refusal {}

    /** The client token has made a service, with other parameters. */
    record TokenOfOtherParameters() implements Refusal {}

    /** Of target groups and listeners. */
    sealed interface OfTargets extends Refusal {}

    record NoSuchTargetGroup(String arn) implements OfTargets {}

    record NoSuchListener(String arn) implements OfTargets {}

    /** Another listener of the load balancer has the port. */
    record PortTaken(String loadBalancerArn) implements OfTargets {}

    /** Of another target group, made otherwise. */
    record GroupNameTaken(String name) implements OfTargets {}

    record GroupInUse(String arn) implements OfTargets {}

    /** It is behind another load balancer. */
    record GroupOfAnother(String arn) implements OfTargets {}

    record TooManyTargets(int most) implements OfTargets {}

    record TooManyListeners(int most) implements OfTargets {}

    /** Reasons that AWS does not have. */
    sealed interface OfOurOwn extends Refusal {
        /** What was wrong, and what to do. */
        String text();
    }

    record WrongRules(List<String> problems) implements OfOurOwn {
        @Override
        public String text() {
            return "The rules cannot be used. " + String.join("; ", problems);
        }
    }

    /** An event has to fit into a message. */
    record TooLong(String what, int length, int most) implements OfOurOwn {

        private static final int MOST = 1_024;

        public static Optional<Record> of(String what, @Nullable String text) {
            return text == null || text.length() <= MOST
                    ? Optional.empty()
                    : Optional.of(new TooLong(what, text.length(), MOST));
        }

        @Override
        public String text() {
            return "'%s' has %d characters: at most %d".formatted(what, length, most);
        }
    }

    record NoteMissing() implements OfOurOwn {
        @Override
        public String text() {
            return "Say in a note why these rules are published";
        }
    }

    /**
     * @param number of the draft there is; 0 for none
     */
    record OtherDraft(int number) implements OfOurOwn {
        @Override
        public String text() {
            return number == 0
                    ? "There is no draft to publish: put one first"
                    : "The draft is now number %d: look at it, then publish that number"
                            .formatted(number);
        }
    }

    record PublishedMeanwhile(int version, String by, Instant at, String note) implements OfOurOwn {
        @Override
        public String text() {
            return "Version %d was published by %s at %s (%s): base yours on that"
                    .formatted(version, by, at, note);
        }
    }

    record NoSuchVersion(int version) implements OfOurOwn {
        @Override
        public String text() {
            return "There is no version %d of these rules".formatted(version);
        }
    }

    record MayNotDecide(String person, String why) implements OfOurOwn {
        @Override
        public String text() {
            return "%s may not decide this: %s".formatted(person, why);
        }
    }

    record DecidedMeanwhile(
            EndpointId endpointId,
            String outcome,
            String by,
            @Nullable Instant at,
            @Nullable String reason)
            implements OfOurOwn {
        @Override
        public String text() {
            return "%s is %s by %s%s%s"
                    .formatted(
                            endpointId,
                            outcome,
                            by,
                            at == null ? "" : " at " + at,
                            reason == null ? "" : ": " + reason);
        }
    }

    record NothingToUndo(EndpointId endpointId) implements OfOurOwn {
        @Override
        public String text() {
            return "No decision on %s can be undone any more".formatted(endpointId);
        }
    }
}
