package dev.drawbridge.axon.command;

import dev.drawbridge.axon.Commands;
import java.util.HashMap;
import java.util.Map;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** {@link Commands} on a command bus that handles in the sender's thread. */
final class AxonCommands implements Commands {

    private final CommandBus bus;

    AxonCommands(CommandBus bus) {
        this.bus = bus;
    }

    @Override
    public <R extends @Nullable Object> R send(Object command, Map<String, String> metadata) {
        refuseForeignTransaction(command);
        var message = new GenericCommandMessage<>(command, circumstances(metadata));
        CommandResultMessage<R> result = dispatch(message);
        for (int attempt = 1; worthAnotherTry(result, attempt); attempt++) {
            LostRace.stepAside(attempt);
            result = dispatch(message);
        }
        return answer(result);
    }

    private <R extends @Nullable Object> CommandResultMessage<R> dispatch(
            CommandMessage<Object> message) {
        var answer = new Answer<R>();
        bus.dispatch(message, answer);
        return answer.result();
    }

    /** In a larger unit of work the race is lost when that commits, so that is what is repeated. */
    private static boolean worthAnotherTry(CommandResultMessage<?> result, int attempt) {
        if (!result.isExceptional() || attempt >= LostRace.ATTEMPTS) {
            return false;
        }
        var thrown = result.exceptionResult();
        return CurrentUnitOfWork.isStarted() ? LostRace.beforeWriting(thrown) : LostRace.is(thrown);
    }

    private static <R extends @Nullable Object> R answer(CommandResultMessage<R> result) {
        if (!result.isExceptional()) {
            return result.getPayload();
        }
        return switch (result.exceptionResult()) {
            case DryRunDone _ -> nothing();
            case RuntimeException e -> throw e;
            case Error e -> throw e;
            case Throwable e -> throw new CommandExecutionException(e.getMessage(), e);
        };
    }

    @SuppressWarnings({"NullAway", "TypeParameterUnusedInFormals"})
    private static <R extends @Nullable Object> R nothing() {
        return null;
    }

    private static Map<String, String> circumstances(Map<String, String> given) {
        if (!CurrentUnitOfWork.isStarted()
                || !(CurrentUnitOfWork.get().getMessage() instanceof EventMessage<?> event)) {
            return given;
        }
        var merged = new HashMap<>(Correlation.inherit(event));
        merged.putAll(given);
        return merged;
    }

    private static void refuseForeignTransaction(Object command) {
        if (TransactionSynchronizationManager.isActualTransactionActive()
                && !CurrentUnitOfWork.isStarted()) {
            throw new IllegalStateException(
                    command.getClass().getName()
                            + " was sent inside a bare transaction; use Transactions around it");
        }
    }
}
