package dev.drawbridge.messaging.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.KeyDeserializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.Deserializers;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdScalarSerializer;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import dev.drawbridge.events.id.Identifier;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import org.jspecify.annotations.Nullable;

/** Every {@link Identifier} is its bare string, as a value and as a map's key. */
public final class IdentifiersModule extends SimpleModule {

    private static final long serialVersionUID = 1L;

    public IdentifiersModule() {
        super("identifiers");
        addSerializer(Identifier.class, new Writer());
        addKeySerializer(Identifier.class, new KeyWriter());
    }

    @Override
    public void setupModule(SetupContext context) {
        super.setupModule(context);
        context.addDeserializers(
                new Deserializers.Base() {
                    @Override
                    public @Nullable JsonDeserializer<?> findBeanDeserializer(
                            JavaType type, DeserializationConfig config, BeanDescription bean) {
                        return isIdentifier(type) ? new Reader(type.getRawClass()) : null;
                    }
                });
        context.addKeyDeserializers(
                (type, _, _) -> isIdentifier(type) ? new KeyReader(type.getRawClass()) : null);
    }

    private static boolean isIdentifier(JavaType type) {
        return Identifier.class.isAssignableFrom(type.getRawClass())
                && type.getRawClass().isRecord();
    }

    /** Looked up once a type: ids are read with every event. */
    private static Constructor<?> constructor(Class<?> type) {
        try {
            var constructor = type.getDeclaredConstructor(String.class);
            constructor.setAccessible(true);
            return constructor;
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(type + " is not a record of one string", e);
        }
    }

    private static Object parse(
            Constructor<?> constructor, String value, DeserializationContext context)
            throws IOException {
        try {
            return constructor.newInstance(value);
        } catch (InvocationTargetException e) {
            return context.reportInputMismatch(
                    constructor.getDeclaringClass(), "%s", e.getTargetException().getMessage());
        } catch (ReflectiveOperationException e) {
            throw new IOException(e);
        }
    }

    private static final class Writer extends StdScalarSerializer<Identifier> {
        private static final long serialVersionUID = 1L;

        Writer() {
            super(Identifier.class);
        }

        @Override
        public void serialize(Identifier id, JsonGenerator out, SerializerProvider provider)
                throws IOException {
            out.writeString(id.value());
        }
    }

    private static final class KeyWriter extends StdSerializer<Identifier> {
        private static final long serialVersionUID = 1L;

        KeyWriter() {
            super(Identifier.class);
        }

        @Override
        public void serialize(Identifier id, JsonGenerator out, SerializerProvider provider)
                throws IOException {
            out.writeFieldName(id.value());
        }
    }

    private static final class Reader extends StdScalarDeserializer<Object> {
        private static final long serialVersionUID = 1L;

        private final transient Constructor<?> constructor;

        Reader(Class<?> type) {
            super(type);
            constructor = constructor(type);
        }

        @Override
        public @Nullable Object deserialize(JsonParser in, DeserializationContext context)
                throws IOException {
            return in.hasToken(JsonToken.VALUE_STRING)
                    ? parse(constructor, in.getText(), context)
                    : context.handleUnexpectedToken(_valueClass, in);
        }
    }

    private static final class KeyReader extends KeyDeserializer {
        private final transient Constructor<?> constructor;

        KeyReader(Class<?> type) {
            constructor = constructor(type);
        }

        @Override
        public Object deserializeKey(String key, DeserializationContext context)
                throws IOException {
            return parse(constructor, key, context);
        }
    }
}
