package dev.drawbridge.wire.query;

import dev.drawbridge.wire.Dialect;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How the members of one structure are read and put together. */
record RecordPlan(List<Component> components, MethodHandle constructor) {

    static RecordPlan of(Dialect dialect, Class<?> type) {
        var parts = type.getRecordComponents();
        return new RecordPlan(
                Arrays.stream(parts).map(part -> Component.of(dialect, part)).toList(),
                constructor(type, parts));
    }

    private static MethodHandle constructor(Class<?> type, RecordComponent[] parts) {
        var types = Arrays.stream(parts).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            var constructor = type.getDeclaredConstructor(types);
            // Operations keep their shapes package-private.
            constructor.setAccessible(true);
            var handle = MethodHandles.lookup().unreflectConstructor(constructor);
            return handle.asSpreader(Object[].class, types.length)
                    .asType(MethodType.methodType(Object.class, Object[].class));
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException("Not a readable record: " + type, e);
        }
    }

    /** A nested structure is absent when none of its members was sent. */
    @Nullable Object readPresent(Form.Node node) {
        return node.hasChildren() ? read(node) : null;
    }

    Object read(Form.Node node) {
        var values = new @Nullable Object[components.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = components.get(i).read(node);
        }
        return construct(values);
    }

    private Object construct(@Nullable Object[] values) {
        try {
            return (Object) constructor.invokeExact(values);
        } catch (RuntimeException | Error e) {
            throw e; // a compact constructor that validates
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }
}
