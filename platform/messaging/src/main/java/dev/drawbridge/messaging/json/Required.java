package dev.drawbridge.messaging.json;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.AnnotatedMember;
import com.fasterxml.jackson.databind.introspect.AnnotatedParameter;
import com.fasterxml.jackson.databind.introspect.NopAnnotationIntrospector;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Constructor;
import org.jspecify.annotations.Nullable;

/** A record's component must be there and not null, nor hold nulls, unless it is Nullable. */
final class Required extends NopAnnotationIntrospector {

    private static final long serialVersionUID = 1L;

    @Override
    public @Nullable Boolean hasRequiredMarker(AnnotatedMember member) {
        return required(member) ? Boolean.TRUE : null;
    }

    @Override
    public JsonSetter.Value findSetterInfo(Annotated annotated) {
        return required(annotated)
                ? JsonSetter.Value.construct(Nulls.FAIL, Nulls.FAIL)
                : JsonSetter.Value.empty();
    }

    private static boolean required(Annotated annotated) {
        return annotated instanceof AnnotatedParameter parameter
                && parameter.getOwner().getAnnotated() instanceof Constructor<?> constructor
                && constructor.getDeclaringClass().isRecord()
                && !nullable(constructor.getAnnotatedParameterTypes()[parameter.getIndex()]);
    }

    private static boolean nullable(AnnotatedType type) {
        return type.isAnnotationPresent(Nullable.class);
    }
}
