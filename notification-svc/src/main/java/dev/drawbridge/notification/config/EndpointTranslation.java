package dev.drawbridge.notification.config;

import dev.drawbridge.events.NotificationEvent;
import dev.drawbridge.notification.domain.health.EndpointEvent;

/** What the world is told of endpoints. */
final class EndpointTranslation {

    private EndpointTranslation() {}

    static NotificationEvent fact(EndpointEvent event) {
        return switch (event) {
            case EndpointEvent.EndpointWarned(
                            var arn,
                            var topic,
                            var owner,
                            var percent,
                            var reason) ->
                    new NotificationEvent.EndpointWarned(arn, topic, owner, percent, reason);
            case EndpointEvent.EndpointDisabled(var arn, var topic, var owner, var reason) ->
                    new NotificationEvent.EndpointDisabled(arn, topic, owner, reason);
            case EndpointEvent.EndpointMuted(var arn, var topic, var owner) ->
                    new NotificationEvent.EndpointMuted(arn, topic, owner);
            case EndpointEvent.EndpointEnabled(var arn, var topic, var owner) ->
                    new NotificationEvent.EndpointEnabled(arn, topic, owner);
            case EndpointEvent.EndpointChoiceMade(
                            var arn,
                            var topic,
                            var owner,
                            var choice,
                            var value) ->
                    new NotificationEvent.EndpointChoiceMade(arn, topic, owner, choice, value);
        };
    }
}
