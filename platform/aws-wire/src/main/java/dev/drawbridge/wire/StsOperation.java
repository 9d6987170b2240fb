package dev.drawbridge.wire;

import org.jspecify.annotations.Nullable;

/** An operation of {@link Dialect#STS}. */
public non-sealed interface StsOperation<Q extends Record, R extends @Nullable Object>
        extends Operation<Q, R> {

    @Override
    default Dialect dialect() {
        return Dialect.STS;
    }
}
