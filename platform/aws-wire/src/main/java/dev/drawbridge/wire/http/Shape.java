package dev.drawbridge.wire.http;

import dev.drawbridge.wire.Dialect;
import dev.drawbridge.wire.Ec2Operation;
import dev.drawbridge.wire.Operation;
import dev.drawbridge.wire.SnsOperation;
import java.lang.reflect.ParameterizedType;
import java.util.Arrays;

/**
 * The two records of an operation, found by what its handler implements.
 *
 * @param request its simple name is the operation's name
 * @param response a record, or {@link Void}
 */
public record Shape(Dialect dialect, Class<? extends Record> request, Class<?> response) {

    /**
     * @throws IllegalArgumentException for a handler that does not itself implement an operation of
     *     two classes, such as a lambda
     */
    public static Shape of(Class<?> handler) {
        return new Shape(
                dialect(handler),
                argument(handler, 0).asSubclass(Record.class),
                argument(handler, 1));
    }

    public String action() {
        return request.getSimpleName();
    }

    private static Dialect dialect(Class<?> handler) {
        if (Ec2Operation.class.isAssignableFrom(handler)) {
            return Dialect.EC2;
        }
        if (Operation.OfElb.class.isAssignableFrom(handler)) {
            return Dialect.ELB;
        }
        return SnsOperation.class.isAssignableFrom(handler) ? Dialect.SNS : Dialect.STS;
    }

    private static Class<?> argument(Class<?> handler, int index) {
        return Arrays.stream(handler.getGenericInterfaces())
                .filter(ParameterizedType.class::isInstance)
                .map(ParameterizedType.class::cast)
                .filter(type -> Operation.class.isAssignableFrom((Class<?>) type.getRawType()))
                .map(type -> type.getActualTypeArguments()[index])
                .filter(Class.class::isInstance)
                .<Class<?>>map(Class.class::cast)
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException(
                                handler + " must itself implement an Operation of two classes"));
    }
}
