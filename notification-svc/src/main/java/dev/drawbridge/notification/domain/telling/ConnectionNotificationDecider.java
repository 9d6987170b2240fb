package dev.drawbridge.notification.domain.telling;

import dev.drawbridge.events.decide.Decision;
import dev.drawbridge.notification.domain.Refusal.ClientTokenReused;
import dev.drawbridge.notification.domain.Refusal.ConnectionNotificationNotFound;
import dev.drawbridge.notification.domain.telling.ConnectionNotification.Absent;
import dev.drawbridge.notification.domain.telling.ConnectionNotification.Active;
import dev.drawbridge.notification.domain.telling.ConnectionNotificationCommand.Create;
import dev.drawbridge.notification.domain.telling.ConnectionNotificationCommand.Delete;
import dev.drawbridge.notification.domain.telling.ConnectionNotificationCommand.Modify;
import dev.drawbridge.notification.domain.telling.ConnectionNotificationEvent.ConnectionNotificationCreated;
import dev.drawbridge.notification.domain.telling.ConnectionNotificationEvent.ConnectionNotificationDeleted;
import dev.drawbridge.notification.domain.telling.ConnectionNotificationEvent.ConnectionNotificationModified;

/** Created once per client token; to anyone but its owner it does not exist. */
public final class ConnectionNotificationDecider {

    private ConnectionNotificationDecider() {}

    public static Decision<ConnectionNotificationEvent> decide(
            ConnectionNotificationCommand command, ConnectionNotification state) {
        return switch (state) {
            case Absent _ -> decide(command);
            case Active active ->
                    active.owner().equals(command.owner())
                                    && active.region().equals(command.region())
                            ? decide(command, active)
                            : notFound(command);
        };
    }

    private static Decision<ConnectionNotificationEvent> decide(
            ConnectionNotificationCommand command) {
        return switch (command) {
            case Create(var id, var owner, var region, var subject, var topicArn, var events) ->
                    Decision.events(
                            new ConnectionNotificationCreated(
                                    id, owner, region, subject, topicArn, events));
            case Modify _, Delete _ -> notFound(command);
        };
    }

    private static Decision<ConnectionNotificationEvent> decide(
            ConnectionNotificationCommand command, Active present) {
        return switch (command) {
            case Create create ->
                    present.equals(
                                    new Active(
                                            create.owner(),
                                            create.region(),
                                            create.subject(),
                                            create.topicArn(),
                                            create.events()))
                            ? Decision.nothing()
                            : Decision.refuse(new ClientTokenReused(create.id().value()));
            case Modify modify -> modify(modify, present);
            case Delete(var id, var owner, _) ->
                    Decision.events(new ConnectionNotificationDeleted(id, owner));
        };
    }

    private static Decision<ConnectionNotificationEvent> modify(Modify modify, Active present) {
        var topicArn = modify.topicArn() == null ? present.topicArn() : modify.topicArn();
        var events = modify.events().isEmpty() ? present.events() : modify.events();
        return topicArn.equals(present.topicArn()) && events.equals(present.events())
                ? Decision.nothing()
                : Decision.events(
                        new ConnectionNotificationModified(
                                modify.id(), present.owner(), topicArn, events));
    }

    private static Decision<ConnectionNotificationEvent> notFound(
            ConnectionNotificationCommand command) {
        return Decision.refuse(new ConnectionNotificationNotFound(command.id().value()));
    }
}
