package dev.drawbridge.wire.http;

import dev.drawbridge.wire.Operation;
import java.lang.reflect.ParameterizedType;
import java.util.Arrays;

/** The two records of an operation, found by what its handler implements. */
public final class Shapes {

    private Shapes() {}

    /** The request's shape; its simple name is the operation's name. */
    @SuppressWarnings("unchecked") // the first type argument of an Operation is its Q
    public static <Q extends Record> Class<Q> request(Operation<Q, ?> operation) {
        return (Class<Q>) argument(operation, 0);
    }

    /** The response's shape, or {@link Void}. */
    public static Class<?> response(Operation<?, ?> operation) {
        return argument(operation, 1);
    }

    public static String action(Operation<?, ?> operation) {
        return request(operation).getSimpleName();
    }

    private static Class<?> argument(Operation<?, ?> operation, int index) {
        return Arrays.stream(operation.getClass().getGenericInterfaces())
                .filter(ParameterizedType.class::isInstance)
                .map(ParameterizedType.class::cast)
                .filter(type -> Operation.class.isAssignableFrom((Class<?>) type.getRawType()))
                .map(type -> type.getActualTypeArguments()[index])
                .filter(Class.class::isInstance)
                .<Class<?>>map(Class.class::cast)
                .findFirst()
                .orElseThrow(() -> notAnOperation(operation));
    }

    private static IllegalArgumentException notAnOperation(Operation<?, ?> operation) {
        return new IllegalArgumentException(
                operation.getClass() + " must itself implement an Operation of two classes");
    }
}
