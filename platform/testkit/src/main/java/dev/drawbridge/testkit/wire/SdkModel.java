package dev.drawbridge.testkit.wire;

import dev.drawbridge.wire.Dialect;
import dev.drawbridge.wire.xml.Written;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.protocol.MarshallingType;
import software.amazon.awssdk.core.traits.ListTrait;
import software.amazon.awssdk.core.traits.MapTrait;

/** What the AWS SDK knows of shapes, and our types in its words. */
final class SdkModel {

    private static final Map<Class<?>, MarshallingType<?>> SCALARS =
            Map.of(
                    String.class, MarshallingType.STRING,
                    Integer.class, MarshallingType.INTEGER,
                    int.class, MarshallingType.INTEGER,
                    Long.class, MarshallingType.LONG,
                    long.class, MarshallingType.LONG,
                    Boolean.class, MarshallingType.BOOLEAN,
                    boolean.class, MarshallingType.BOOLEAN,
                    Instant.class, MarshallingType.INSTANT,
                    byte[].class, MarshallingType.SDK_BYTES);

    private SdkModel() {}

    /** One of our types, as the SDK would sort it. */
    sealed interface Kind {

        record Single(String name) implements Kind {}

        record Structure(Class<?> type) implements Kind {}

        record Many(Type element) implements Kind {}

        record Entries(Type value) implements Kind {}
    }

    static Kind kind(Type type) {
        if (type instanceof ParameterizedType generic) {
            var arguments = generic.getActualTypeArguments();
            if (generic.getRawType() == Written.class) {
                return kind(arguments[0]);
            }
            return generic.getRawType() == List.class
                    ? new Kind.Many(arguments[0])
                    : new Kind.Entries(arguments[1]);
        }
        if (type instanceof Class<?> plain && plain.isRecord()) {
            return new Kind.Structure(plain);
        }
        var scalar = SCALARS.get(type);
        return new Kind.Single(scalar == null ? "nothing of AWS's" : name(scalar));
    }

    static Optional<SdkPojo> named(Dialect dialect, String name) {
        var type = "software.amazon.awssdk.services.%s.model.%s".formatted(module(dialect), name);
        try {
            return Optional.of((SdkPojo) Class.forName(type).getMethod("builder").invoke(null));
        } catch (ClassNotFoundException e) {
            return Optional.empty();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The SDK's package is named as the service is signed for, with one exception. */
    private static String module(Dialect dialect) {
        return dialect == Dialect.ELB ? "elasticloadbalancingv2" : dialect.signingName();
    }

    static boolean isStructure(SdkField<?> field) {
        return field.marshallingType() == MarshallingType.SDK_POJO;
    }

    static Optional<SdkField<?>> element(SdkField<?> field) {
        return field.marshallingType() == MarshallingType.LIST
                ? field.getOptionalTrait(ListTrait.class).map(ListTrait::memberFieldInfo)
                : Optional.empty();
    }

    static Optional<SdkField<?>> entryValue(SdkField<?> field) {
        return field.marshallingType() == MarshallingType.MAP
                ? field.getOptionalTrait(MapTrait.class).map(MapTrait::valueFieldInfo)
                : Optional.empty();
    }

    static String scalar(SdkField<?> field) {
        return name(field.marshallingType());
    }

    private static String name(MarshallingType<?> type) {
        return type.getTargetClass().getSimpleName();
    }
}
