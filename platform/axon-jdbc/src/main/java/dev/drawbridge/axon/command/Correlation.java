package dev.drawbridge.axon.command;

import static dev.drawbridge.axon.Circumstances.ACCOUNT;
import static dev.drawbridge.axon.Circumstances.CAUSATION_ID;
import static dev.drawbridge.axon.Circumstances.CORRELATION_ID;
import static dev.drawbridge.axon.Circumstances.PRINCIPAL;
import static dev.drawbridge.axon.Circumstances.TRACE_PARENT;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;

/** What every event inherits from the message that is being handled. */
public final class Correlation implements CorrelationDataProvider {

    private static final List<String> INHERITED =
            List.of(PRINCIPAL, ACCOUNT, CORRELATION_ID, TRACE_PARENT);

    @Override
    public Map<String, ?> correlationDataFor(Message<?> message) {
        return inherit(message);
    }

    /** Of the event or command that this thread is handling; empty when there is none. */
    public static Map<String, String> ofMessageAtHand() {
        if (!CurrentUnitOfWork.isStarted() || CurrentUnitOfWork.get().getMessage() == null) {
            return Map.of();
        }
        return inherit(CurrentUnitOfWork.get().getMessage());
    }

    static Map<String, String> inherit(Message<?> message) {
        var metadata = message.getMetaData();
        var inherited = new HashMap<String, String>();
        for (var key : INHERITED) {
            if (metadata.get(key) instanceof String value) {
                inherited.put(key, value);
            }
        }
        inherited.putIfAbsent(CORRELATION_ID, message.getIdentifier());
        inherited.put(CAUSATION_ID, causation(message));
        return inherited;
    }

    /**
     * A command is not published: what it was caused by – an order, a fact, a request – is what its
     * events were caused by.
     */
    private static String causation(Message<?> message) {
        var metadata = message.getMetaData();
        if (!(message instanceof CommandMessage)) {
            return message.getIdentifier();
        }
        if (metadata.get(CAUSATION_ID) instanceof String cause) {
            return cause;
        }
        return metadata.get(CORRELATION_ID) instanceof String request
                ? request
                : message.getIdentifier();
    }
}
