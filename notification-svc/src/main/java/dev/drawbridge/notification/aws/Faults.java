package dev.drawbridge.notification.aws;

import dev.drawbridge.axon.Refused;
import dev.drawbridge.notification.domain.Refusal;
import dev.drawbridge.notification.domain.Refusal.ChangedMeanwhile;
import dev.drawbridge.notification.domain.Refusal.ClientTokenReused;
import dev.drawbridge.notification.domain.Refusal.ConnectionNotificationNotFound;
import dev.drawbridge.notification.domain.Refusal.InvalidAttribute;
import dev.drawbridge.notification.domain.Refusal.InvalidParameter;
import dev.drawbridge.notification.domain.Refusal.NotAuthorized;
import dev.drawbridge.notification.domain.Refusal.SubscriptionExistsWithOtherAttributes;
import dev.drawbridge.notification.domain.Refusal.SubscriptionNotFound;
import dev.drawbridge.notification.domain.Refusal.TaggedNotFound;
import dev.drawbridge.notification.domain.Refusal.TokenMalformed;
import dev.drawbridge.notification.domain.Refusal.TokenUnknown;
import dev.drawbridge.notification.domain.Refusal.TooManyFilterPolicies;
import dev.drawbridge.notification.domain.Refusal.TooManyGuesses;
import dev.drawbridge.notification.domain.Refusal.TooManyTags;
import dev.drawbridge.notification.domain.Refusal.TopicExistsWithOtherAttributes;
import dev.drawbridge.notification.domain.Refusal.TopicExistsWithOtherTags;
import dev.drawbridge.notification.domain.Refusal.TopicNotFound;
import dev.drawbridge.wire.Fault;
import dev.drawbridge.wire.FaultMapper;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Every reason to say no, in AWS's words. */
@Component
final class Faults implements FaultMapper {

    private static final String INVALID_PARAMETER = "InvalidParameter";
    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;
    private static final int TOO_MANY = 429;

    @Override
    public Optional<Fault> map(Throwable thrown) {
        return thrown instanceof Refused refused && refused.refusal() instanceof Refusal refusal
                ? Optional.of(of(refusal))
                : Optional.empty();
    }

    static Fault of(Refusal refusal) {
        return switch (refusal) {
            case TopicNotFound _ -> new Fault("NotFound", "Topic does not exist", NOT_FOUND);
            case SubscriptionNotFound _ ->
                    new Fault("NotFound", "Subscription does not exist", NOT_FOUND);
            case TopicExistsWithOtherAttributes _ ->
                    invalid("Attributes Reason: Topic already exists with different attributes");
            case SubscriptionExistsWithOtherAttributes _ ->
                    invalid(
                            "Attributes Reason: Subscription already exists with different attributes");
            case TokenMalformed _ -> new Fault(INVALID_PARAMETER, "Invalid token");
            case TokenUnknown _ -> invalid("Token");
            case NotAuthorized(var principal, var action, var resource) ->
                    new Fault(
                            "AuthorizationError",
                            "User: %s is not authorized to perform: %s on resource: %s because no resource-based policy allows the %s action"
                                    .formatted(principal, action, resource, action),
                            FORBIDDEN);
            case InvalidParameter(var reason) -> invalid(reason);
            case InvalidAttribute(var reason) -> new Fault("ParameterValueInvalid", reason);
            case ConnectionNotificationNotFound(var id) -> noConnectionNotification(id);
            case ClientTokenReused _ ->
                    new Fault(
                            "IdempotentParameterMismatch",
                            "The client token has already been used with other parameters.");
            case TopicExistsWithOtherTags _ ->
                    invalid("Tags Reason: Topic already exists with different tags");
            case TaggedNotFound _ ->
                    new Fault("ResourceNotFound", "Resource does not exist", NOT_FOUND);
            case TooManyTags _ ->
                    new Fault(
                            "TagLimitExceeded",
                            "Could not complete request: tag quota of per resource exceeded");
            case TooManyGuesses _ -> new Fault("Throttled", "Rate exceeded", TOO_MANY);
            case TooManyFilterPolicies _ ->
                    new Fault(
                            "FilterPolicyLimitExceeded",
                            "The topic has 200 filter policies, and the account may not have more.",
                            FORBIDDEN);
            case ChangedMeanwhile _ ->
                    new Fault(
                            "ConcurrentAccess",
                            "The topic was changed by someone else at the same time. Try again.");
        };
    }

    static Fault invalid(String reason) {
        return new Fault(INVALID_PARAMETER, "Invalid parameter: " + reason);
    }

    static Fault noConnectionNotification(String id) {
        return new Fault(
                "InvalidConnectionNotification",
                "The connection notification '%s' does not exist".formatted(id));
    }
}
