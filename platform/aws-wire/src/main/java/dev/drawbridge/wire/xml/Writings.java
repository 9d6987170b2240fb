package dev.drawbridge.wire.xml;

import dev.drawbridge.wire.Dialect;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/** The types a response may hold, and how each is written. */
final class Writings {

    private static final Map<Class<?>, Writing> SCALARS =
            Map.of(
                    String.class, (value, out) -> Escaped.append((String) value, out),
                    Integer.class, (value, out) -> out.append((int) value),
                    int.class, (value, out) -> out.append((int) value),
                    Long.class, (value, out) -> out.append((long) value),
                    long.class, (value, out) -> out.append((long) value),
                    Boolean.class, (value, out) -> out.append((boolean) value),
                    boolean.class, (value, out) -> out.append((boolean) value),
                    Instant.class, (value, out) -> Timestamps.append((Instant) value, out),
                    byte[].class,
                            (value, out) ->
                                    out.append(Base64.getEncoder().encodeToString((byte[]) value)));

    private Writings() {}

    static Writing of(Dialect dialect, Type type) {
        if (type instanceof ParameterizedType generic) {
            var arguments = generic.getActualTypeArguments();
            if (generic.getRawType() == List.class) {
                return list(dialect == Dialect.EC2 ? "item" : "member", of(dialect, arguments[0]));
            }
            if (generic.getRawType() == Written.class) {
                var once = of(dialect, arguments[0]);
                return (value, out) -> ((Written<?>) value).write(once, out);
            }
            if (generic.getRawType() == Map.class && arguments[0] == String.class) {
                return map(of(dialect, arguments[1]));
            }
        }
        if (type instanceof Class<?> plain && plain.isRecord()) {
            return StructurePlan.of(dialect, plain);
        }
        if (type instanceof Class<?> plain && SCALARS.containsKey(plain)) {
            return SCALARS.get(plain);
        }
        throw new IllegalArgumentException("A response cannot hold a " + type.getTypeName());
    }

    private static Writing list(String name, Writing element) {
        var open = "<" + name + ">";
        var close = "</" + name + ">";
        return (value, out) -> {
            for (Object item : (List<?>) value) {
                out.append(open);
                element.write(item, out);
                out.append(close);
            }
        };
    }

    private static Writing map(Writing element) {
        return (value, out) ->
                ((Map<?, ?>) value)
                        .forEach((key, item) -> {
                            out.append("<entry><key>");
                            Escaped.append((String) key, out);
                            out.append("</key><value>");
                            element.write(item, out);
                            out.append("</value></entry>");
                        });
    }
}
