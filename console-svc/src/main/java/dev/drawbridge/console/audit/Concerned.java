package dev.drawbridge.console.audit;

import dev.drawbridge.events.Connection;
import dev.drawbridge.events.ConnectionOrder;
import dev.drawbridge.events.ConsumerEvent.EndpointEvent;
import dev.drawbridge.events.ConsumerEvent.SceneEvent;
import dev.drawbridge.events.ConsumerEvent.SubnetAttributeChanged;
import dev.drawbridge.events.ConsumerEvent.SubnetCreated;
import dev.drawbridge.events.ConsumerEvent.SubnetDeleted;
import dev.drawbridge.events.ConsumerEvent.VpcAttributeChanged;
import dev.drawbridge.events.ConsumerEvent.VpcCreated;
import dev.drawbridge.events.ConsumerEvent.VpcDeleted;
import dev.drawbridge.events.LandscapeEvent;
import dev.drawbridge.events.LandscapeEvent.PeeringEvent;
import dev.drawbridge.events.Message;
import dev.drawbridge.events.NotificationEvent;
import dev.drawbridge.events.NotificationEvent.ConnectionNotificationCreated;
import dev.drawbridge.events.NotificationEvent.ConnectionNotificationDeleted;
import dev.drawbridge.events.NotificationEvent.ConnectionNotificationModified;
import dev.drawbridge.events.NotificationEvent.DeliveryFailed;
import dev.drawbridge.events.NotificationEvent.MessageDelivered;
import dev.drawbridge.events.NotificationEvent.MessagePublished;
import dev.drawbridge.events.NotificationEvent.PublishDenied;
import dev.drawbridge.events.NotificationEvent.SubscriptionAttributeChanged;
import dev.drawbridge.events.NotificationEvent.SubscriptionConfirmed;
import dev.drawbridge.events.NotificationEvent.SubscriptionDeleted;
import dev.drawbridge.events.NotificationEvent.SubscriptionRequested;
import dev.drawbridge.events.NotificationEvent.TopicAttributeChanged;
import dev.drawbridge.events.NotificationEvent.TopicCreated;
import dev.drawbridge.events.NotificationEvent.TopicDeleted;
import dev.drawbridge.events.NotificationEvent.TopicTagsChanged;
import dev.drawbridge.events.OwnerEvent;
import dev.drawbridge.events.ProviderEvent.ConnectionEvent;
import dev.drawbridge.events.ProviderEvent.Deliberation;
import dev.drawbridge.events.ProviderEvent.ServiceEvent;
import dev.drawbridge.events.SharingEvent;
import dev.drawbridge.events.id.AccountId;
import java.util.Set;

/**
 * Whom a message concerns, and who may therefore see it. What a consumer's endpoint looks like
 * inside (subnets, addresses, groups) is the consumer's alone; what passes between the two is both
 * sides'. The switch has no default: a new message does not compile until somebody has decided.
 */
final class Concerned {

    private Concerned() {}

    static Set<AccountId> by(Message message) {
        return switch (message) {
            case ConnectionOrder order -> bothSides(order.connection());
            case Deliberation fact -> Set.of(fact.connection().serviceOwner());
            case ConnectionEvent fact -> bothSides(fact.connection());
            case ServiceEvent fact -> Set.of(fact.owner());
            case OwnerEvent fact -> Set.of(fact.owner());
            case EndpointEvent fact -> Set.of(fact.connection().endpointOwner());
            case VpcCreated fact -> Set.of(fact.owner());
            case VpcDeleted fact -> Set.of(fact.owner());
            case VpcAttributeChanged fact -> Set.of(fact.owner());
            case SubnetCreated fact -> Set.of(fact.owner());
            case SubnetAttributeChanged fact -> Set.of(fact.owner());
            case SubnetDeleted fact -> Set.of(fact.owner());
            case SceneEvent fact -> Set.of(fact.owner());
            case PeeringEvent fact -> bothOf(fact.owner(), fact.accepter());
            case SharingEvent fact -> bothOf(fact.owner(), fact.participant());
            case LandscapeEvent fact -> Set.of(fact.owner());
            case TopicCreated fact -> Set.of(fact.owner());
            case TopicAttributeChanged fact -> Set.of(fact.owner());
            case TopicTagsChanged fact -> Set.of(fact.owner());
            case TopicDeleted fact -> Set.of(fact.owner());
            case SubscriptionRequested fact -> Set.of(fact.owner());
            case SubscriptionConfirmed fact -> Set.of(fact.owner());
            case SubscriptionDeleted fact -> Set.of(fact.owner());
            case SubscriptionAttributeChanged fact -> Set.of(fact.owner());
            case ConnectionNotificationCreated fact -> Set.of(fact.owner());
            case ConnectionNotificationModified fact -> Set.of(fact.owner());
            case ConnectionNotificationDeleted fact -> Set.of(fact.owner());
            case MessagePublished fact -> Set.of(fact.owner());
            case PublishDenied fact -> Set.of(fact.owner());
            case MessageDelivered fact -> Set.of(fact.owner());
            case DeliveryFailed fact -> Set.of(fact.owner());
            case NotificationEvent.DeliveryReplayed fact -> Set.of(fact.owner());
            case NotificationEvent.DeliveryDismissed fact -> Set.of(fact.owner());
            case NotificationEvent.EndpointEvent fact -> Set.of(fact.owner());
        };
    }

    private static Set<AccountId> bothSides(Connection connection) {
        // A service's owner may connect to itself.
        return bothOf(connection.endpointOwner(), connection.serviceOwner());
    }

    private static Set<AccountId> bothOf(AccountId one, AccountId other) {
        return one.equals(other) ? Set.of(one) : Set.of(one, other);
    }
}
