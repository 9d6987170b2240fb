package dev.drawbridge.axon.store;

import java.util.HashMap;
import java.util.Map;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.json.JacksonSerializer;

/** Writes records under their public name and refuses a record that has none. */
final class NamedSerializer extends JacksonSerializer {

    /**
     * Half of what readers of a message take, since what is published may say a thing twice. Beyond
     * it the fact could be stored and never be told, and would hold up all that comes after it.
     */
    private static final int LONGEST = 256 * 1024;

    private final Map<String, Class<?>> byName;
    private final Map<Class<?>, SerializedType> byClass = new HashMap<>();

    NamedSerializer(Map<String, Class<?>> byName) {
        super(JacksonSerializer.builder().objectMapper(Json.mapper()));
        this.byName = Map.copyOf(byName);
        byName.forEach((name, type) -> byClass.put(type, named(name, type)));
    }

    /** A snapshot's revision is its shell's {@code @Revision}, by which Axon knows the outdated. */
    private SerializedType named(String name, Class<?> type) {
        var revision =
                type.isRecord()
                        ? name.substring(name.lastIndexOf(".v") + 2)
                        : getRevisionResolver().revisionOf(type);
        return new SimpleSerializedType(name, revision);
    }

    /**
     * @throws IllegalArgumentException when a record is too long to be told to anybody
     */
    @Override
    public <T> SerializedObject<T> serialize(Object object, Class<T> expectedRepresentation) {
        var serialized = super.serialize(object, expectedRepresentation);
        if (object instanceof Record && length(serialized.getData()) > LONGEST) {
            throw new IllegalArgumentException(
                    "%s has more than %d bytes, so nobody could read it"
                            .formatted(serialized.getType().getName(), LONGEST));
        }
        return serialized;
    }

    private static int length(Object data) {
        return switch (data) {
            case byte[] bytes -> bytes.length;
            case CharSequence text -> text.length();
            default -> 0;
        };
    }

    @Override
    @SuppressWarnings("rawtypes")
    public SerializedType typeForClass(Class type) {
        var named = byClass.get(type);
        if (named != null) {
            return named;
        }
        if (type != null && type.isRecord()) {
            throw new IllegalArgumentException(
                    type.getName() + " has no name in EventNames, so it cannot be stored");
        }
        return super.typeForClass(type);
    }

    @Override
    @SuppressWarnings("rawtypes")
    public Class classForType(SerializedType type) {
        var named = byName.get(type.getName());
        return named != null ? named : super.classForType(type);
    }
}
