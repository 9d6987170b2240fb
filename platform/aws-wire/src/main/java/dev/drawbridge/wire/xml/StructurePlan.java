package dev.drawbridge.wire.xml;

import dev.drawbridge.wire.Dialect;
import dev.drawbridge.wire.text.WireNames;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The members of one structure in their order, their tags written out beforehand. */
final class StructurePlan implements Writing {

    private final Member[] members;

    private StructurePlan(Member[] members) {
        this.members = members;
    }

    static StructurePlan of(Dialect dialect, Class<?> type) {
        return new StructurePlan(
                Arrays.stream(type.getRecordComponents())
                        .map(part -> Member.of(dialect, part))
                        .toArray(Member[]::new));
    }

    @Override
    public void write(Object value, StringBuilder out) {
        for (var member : members) {
            member.write(value, out);
        }
    }

    private record Member(String open, String close, MethodHandle accessor, Writing writing) {

        static Member of(Dialect dialect, RecordComponent part) {
            var name = WireNames.inResponse(dialect, part);
            return new Member(
                    "<" + name + ">",
                    "</" + name + ">",
                    accessor(part),
                    Writings.of(dialect, part.getGenericType()));
        }

        void write(Object structure, StringBuilder out) {
            var value = get(structure);
            if (value != null) {
                out.append(open);
                writing.write(value, out);
                out.append(close);
            }
        }

        private @Nullable Object get(Object structure) {
            try {
                return (@Nullable Object) accessor.invokeExact(structure);
            } catch (RuntimeException | Error e) {
                throw e;
            } catch (Throwable e) {
                throw new IllegalStateException(e);
            }
        }

        private static MethodHandle accessor(RecordComponent part) {
            try {
                var method = part.getAccessor();
                // Operations keep their shapes package-private.
                method.setAccessible(true);
                return MethodHandles.lookup()
                        .unreflect(method)
                        .asType(MethodType.methodType(Object.class, Object.class));
            } catch (IllegalAccessException e) {
                throw new IllegalArgumentException("Not a readable record: " + part, e);
            }
        }
    }
}
