package dev.drawbridge.wire;

import org.jspecify.annotations.Nullable;

/** An operation of {@link Dialect#SNS}. */
public non-sealed interface SnsOperation<Q extends Record, R extends @Nullable Object>
        extends Operation<Q, R> {

    @Override
    default Dialect dialect() {
        return Dialect.SNS;
    }
}
