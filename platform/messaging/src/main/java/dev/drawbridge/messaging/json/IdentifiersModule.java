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

    private static Object parse(Class<?> type, String value, DeserializationContext context)
            throws IOException {
        try {
            var constructor = type.getDeclaredConstructor(String.class);
            constructor.setAccessible(true);
            return constructor.newInstance(value);
        } catch (InvocationTargetException e) {
            return context.reportInputMismatch(type, "%s", e.getTargetException().getMessage());
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

        Reader(Class<?> type) {
            super(type);
        }

        @Override
        public @Nullable Object deserialize(JsonParser in, DeserializationContext context)
                throws IOException {
            return in.hasToken(JsonToken.VALUE_STRING)
                    ? parse(_valueClass, in.getText(), context)
                    : context.handleUnexpectedToken(_valueClass, in);
        }
    }

    private static final class KeyReader extends KeyDeserializer {
        private final Class<?> type;

        KeyReader(Class<?> type) {
            this.type = type;
        }

        @Override
        public Object deserializeKey(String key, DeserializationContext context)
                throws IOException {
            return parse(type, key, context);
        }
    }
}
