package dev.drawbridge.axon.command;

import org.axonframework.common.caching.WeakReferenceCache;

/** An aggregate that was asked for, but never came to be, has no id and is not kept. */
final class AggregateCache extends WeakReferenceCache {

    @Override
    public void put(Object key, Object value) {
        if (key != null) {
            super.put(key, value);
        }
    }

    @Override
    public boolean remove(Object key) {
        return key != null && super.remove(key);
    }
}
