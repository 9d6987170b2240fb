package dev.drawbridge.axon.command;

import java.util.Objects;
import org.axonframework.commandhandling.CommandCallback;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.CommandResultMessage;
import org.jspecify.annotations.Nullable;

/** The bus answers before its dispatch returns. */
final class Answer<R extends @Nullable Object> implements CommandCallback<Object, R> {

    private @Nullable CommandResultMessage<? extends R> given;

    @Override
    public void onResult(
            CommandMessage<?> message, CommandResultMessage<? extends R> resultMessage) {
        given = resultMessage;
    }

    @SuppressWarnings("unchecked")
    CommandResultMessage<R> result() {
        return (CommandResultMessage<R>) Objects.requireNonNull(given, "the bus did not answer");
    }
}
