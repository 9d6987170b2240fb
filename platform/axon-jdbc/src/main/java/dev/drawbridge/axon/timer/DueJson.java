package dev.drawbridge.axon.timer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.kagkarlsson.scheduler.serializer.Serializer;
import dev.drawbridge.axon.store.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

/** Timers are kept as JSON. */
final class DueJson implements Serializer {

    private final ObjectMapper json = Json.mapper();

    Due due(Record command, Map<String, String> metadata) {
        try {
            return new Due(
                    command.getClass().getName(), json.writeValueAsString(command), metadata);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    Object command(Due due) {
        try {
            return json.readValue(due.command(), Class.forName(due.type()));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("a timer waits for a command that is gone", e);
        }
    }

    @Override
    public byte[] serialize(Object data) {
        try {
            return json.writeValueAsBytes(data);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public <T> T deserialize(Class<T> type, byte[] bytes) {
        try {
            return json.readValue(bytes, type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
