package dev.drawbridge.messaging.json;

import dev.drawbridge.events.Message;
import dev.drawbridge.events.id.Identifier;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One of every record, the same each time, made by looking at its components. */
final class Samples {

    private static final List<String> IDENTIFIERS =
            List.of(
                    "com.amazonaws.vpce.us-east-1.vpce-svc-0123456789abcdef0",
                    "vpce-0123456789abcdef0",
                    "vpce-svc-0123456789abcdef0",
                    "vpce-nfn-0123456789abcdef0",
                    "vpc-0123456789abcdef0",
                    "subnet-0123456789abcdef0",
                    "eni-0123456789abcdef0",
                    "sg-0123456789abcdef0",
                    "123456789012",
                    "use1-az1",
                    "us-east-1");

    private Samples() {}

    static <M extends Message> M of(Class<M> type) {
        return type.cast(record(type));
    }

    private static Object record(Class<?> type) {
        var components = type.getRecordComponents();
        try {
            var constructor =
                    type.getDeclaredConstructor(
                            Arrays.stream(components)
                                    .map(RecordComponent::getType)
                                    .toArray(Class<?>[]::new));
            return constructor.newInstance(
                    Arrays.stream(components)
                            .map(c -> value(c.getGenericType(), c.getName()))
                            .toArray());
        } catch (ReflectiveOperationException e) {
            throw new AssertionError("no sample of " + type, e);
        }
    }

    private static Object value(Type type, String name) {
        return switch (type) {
            case ParameterizedType p when p.getRawType() == List.class ->
                    List.of(value(p.getActualTypeArguments()[0], name));
            case ParameterizedType p when p.getRawType() == Map.class ->
                    Map.of("Key", value(p.getActualTypeArguments()[1], "Value"));
            case Class<?> c when Identifier.class.isAssignableFrom(c) -> identifier(c);
            case Class<?> c when c == String.class -> name;
            case Class<?> c when c == boolean.class || c == Boolean.class -> true;
            case Class<?> c when c == int.class || c == Integer.class -> 3;
            case Class<?> c when c == long.class || c == Long.class -> 7L;
            case Class<?> c when c == Instant.class -> Instant.parse("2026-11-23T12:00:00Z");
            case Class<?> c when c.isEnum() -> c.getEnumConstants()[0];
            case Class<?> c when c.isRecord() -> record(c);
            default -> throw new AssertionError("no sample of " + type + " for " + name);
        };
    }

    private static Object identifier(Class<?> type) {
        return IDENTIFIERS.stream()
                .flatMap(value -> made(type, value).stream())
                .findFirst()
                .orElseThrow(() -> new AssertionError("no sample of " + type));
    }

    private static Optional<Object> made(Class<?> type, String value) {
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(String.class);
            return Optional.of(constructor.newInstance(value));
        } catch (ReflectiveOperationException _) {
            return Optional.empty();
        }
    }
}
