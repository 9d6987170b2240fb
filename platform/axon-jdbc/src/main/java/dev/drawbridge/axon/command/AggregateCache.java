package dev.drawbridge.axon.command;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.axonframework.common.Registration;
import org.axonframework.common.caching.Cache;
import org.jspecify.annotations.Nullable;

/**
 * The aggregates used last: what follows a request finds them, however often memory is swept. An
 * aggregate that was asked for, but never came to be, has no id and is not kept.
 */
final class AggregateCache implements Cache {

    /** Some kilobytes each. */
    private static final int MOST = 3_000;

    private final Map<Object, Object> kept = Collections.synchronizedMap(new LastUsed());

    @Override
    @SuppressWarnings({"unchecked", "NullAway"}) // as Axon has it: null where there is none
    public <K, V> V get(@Nullable K key) {
        return key == null ? null : (V) kept.get(key);
    }

    @Override
    public void put(@Nullable Object key, Object value) {
        if (key != null) {
            kept.put(key, value);
        }
    }

    @Override
    public boolean putIfAbsent(@Nullable Object key, Object value) {
        return key != null && kept.putIfAbsent(key, value) == null;
    }

    @Override
    public boolean remove(@Nullable Object key) {
        return key != null && kept.remove(key) != null;
    }

    @Override
    public void removeAll() {
        kept.clear();
    }

    @Override
    public boolean containsKey(@Nullable Object key) {
        return key != null && kept.containsKey(key);
    }

    /** Nobody here listens. */
    @Override
    public Registration registerCacheEntryListener(EntryListener listener) {
        throw new UnsupportedOperationException("this cache tells nobody");
    }

    private static final class LastUsed extends LinkedHashMap<Object, Object> {

        private static final long serialVersionUID = 1L;

        LastUsed() {
            super(256, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<Object, Object> eldest) {
            return size() > MOST;
        }
    }
}
