package dev.drawbridge.wire.query;

import dev.drawbridge.wire.Dialect;
import dev.drawbridge.wire.Fault;
import dev.drawbridge.wire.text.WireNames;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One member of a structure.
 *
 * @param optional may be null
 * @param absent what stands for a parameter that was not sent; null where there is nothing
 */
record Component(String name, boolean optional, @Nullable Object absent, Reading reading) {

    static Component of(Dialect dialect, RecordComponent part) {
        boolean nullable = part.getAnnotatedType().isAnnotationPresent(Nullable.class);
        var reading = reading(dialect, part.getGenericType());
        return new Component(
                WireNames.inRequest(part),
                nullable,
                nullable ? null : empty(part.getType()),
                reading);
    }

    @Nullable Object read(Form.Node parent) {
        var node = parent.child(name);
        var value = node == null ? null : reading.of(node);
        if (value != null || optional) {
            return value;
        }
        if (absent != null) {
            return absent;
        }
        throw Fault.missingParameter(parent.path(name));
    }

    private static @Nullable Object empty(Class<?> type) {
        if (type == List.class) {
            return List.of();
        }
        return type == Map.class ? Map.of() : null;
    }

    private static Reading reading(Dialect dialect, Type type) {
        if (type instanceof ParameterizedType generic) {
            var arguments = generic.getActualTypeArguments();
            if (generic.getRawType() == List.class) {
                return Lists.list(dialect, reading(dialect, arguments[0]));
            }
            if (generic.getRawType() == Map.class && arguments[0] == String.class) {
                return Lists.map(reading(dialect, arguments[1]));
            }
        }
        if (type instanceof Class<?> plain && plain.isRecord()) {
            return RecordPlan.of(dialect, plain)::readPresent;
        }
        if (type instanceof Class<?> plain) {
            return Scalars.reading(plain).orElseThrow(() -> unsupported(type));
        }
        throw unsupported(type);
    }

    private static IllegalArgumentException unsupported(Type type) {
        return new IllegalArgumentException("A request cannot hold a " + type.getTypeName());
    }
}
