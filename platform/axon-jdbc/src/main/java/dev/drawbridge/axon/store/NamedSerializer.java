package dev.drawbridge.axon.store;

import java.util.HashMap;
import java.util.Map;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.json.JacksonSerializer;

/** Writes records under their public name and refuses a record that has none. */
final class NamedSerializer extends JacksonSerializer {

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
