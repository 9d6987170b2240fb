package dev.drawbridge.scenario.engine;

import dev.drawbridge.events.Connection;
import dev.drawbridge.events.id.ServiceId;
import dev.drawbridge.provider.domain.ConnectionCommand;
import dev.drawbridge.provider.domain.ConnectionCommand.Accept;
import dev.drawbridge.provider.domain.ConnectionCommand.LetIn;
import dev.drawbridge.provider.domain.ConnectionCommand.Reject;
import dev.drawbridge.provider.domain.ConnectionCommand.Request;
import dev.drawbridge.provider.domain.ConnectionCommand.Review;
import dev.drawbridge.provider.domain.ConnectionCommand.Undo;
import org.jspecify.annotations.Nullable;

/** What a command says of the connection it is about. */
final class Orders {

    private Orders() {}

    static @Nullable Connection facts(ConnectionCommand command) {
        return command instanceof Request request ? request.connection() : null;
    }

    static @Nullable ServiceId service(ConnectionCommand command, @Nullable Connection facts) {
        return switch (command) {
            case Accept accept -> accept.serviceId();
            case Reject reject -> reject.serviceId();
            case Undo undo -> undo.serviceId();
            case Review review -> review.serviceId();
            case LetIn letIn -> letIn.serviceId();
            default -> facts == null ? null : facts.serviceId();
        };
    }
}
