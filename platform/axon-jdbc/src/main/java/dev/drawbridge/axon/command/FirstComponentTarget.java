package dev.drawbridge.axon.command;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.modelling.command.CommandTargetResolver;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;

/** A command goes to the aggregate that its first component names. */
final class FirstComponentTarget implements CommandTargetResolver {

    private static final ClassValue<Method> FIRST =
            new ClassValue<>() {
                @Override
                protected Method computeValue(Class<?> type) {
                    if (!type.isRecord() || type.getRecordComponents().length == 0) {
                        throw new IllegalArgumentException(
                                type.getName() + " is not a record whose first component is an id");
                    }
                    var accessor = type.getRecordComponents()[0].getAccessor();
                    accessor.setAccessible(true);
                    return accessor;
                }
            };

    @Override
    public VersionedAggregateIdentifier resolveTarget(CommandMessage<?> command) {
        var payload = command.getPayload();
        try {
            var id = FIRST.get(payload.getClass()).invoke(payload);
            return new VersionedAggregateIdentifier(String.valueOf(id), null);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(e);
        }
    }
}
