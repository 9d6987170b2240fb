package dev.drawbridge.axon.store;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.databind.cfg.MapperConfig;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.AnnotatedClass;
import com.fasterxml.jackson.databind.introspect.NopAnnotationIntrospector;
import com.fasterxml.jackson.databind.jsontype.NamedType;
import com.fasterxml.jackson.databind.jsontype.TypeResolverBuilder;
import com.fasterxml.jackson.databind.jsontype.impl.StdTypeResolverBuilder;
import dev.drawbridge.events.MessageTypes;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A value declared as a sealed type is written with its record's name, without annotations. */
final class SealedTypes extends NopAnnotationIntrospector {

    private static final long serialVersionUID = 1L;
    private static final String PROPERTY = "@type";

    @Override
    public @Nullable TypeResolverBuilder<?> findTypeResolver(
            MapperConfig<?> config,
            AnnotatedClass ac,
            com.fasterxml.jackson.databind.JavaType baseType) {
        if (!baseType.getRawClass().isSealed()) {
            return null;
        }
        var byName =
                JsonTypeInfo.Value.construct(
                        JsonTypeInfo.Id.NAME,
                        JsonTypeInfo.As.PROPERTY,
                        PROPERTY,
                        null,
                        false,
                        null);
        return new StdTypeResolverBuilder(byName).init(byName, null);
    }

    @Override
    public @Nullable List<NamedType> findSubtypes(Annotated annotated) {
        var type = annotated.getRawType();
        return type.isSealed()
                ? leaves(type).map(leaf -> new NamedType(leaf, MessageTypes.named(leaf))).toList()
                : null;
    }

    private static Stream<Class<?>> leaves(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(SealedTypes::leaves)
                : Stream.of(type);
    }
}
