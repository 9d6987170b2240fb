package dev.drawbridge.wire;

import org.jspecify.annotations.Nullable;

/** An operation of {@link Dialect#EC2}. */
public non-sealed interface Ec2Operation<Q extends Record, R extends @Nullable Object>
        extends Operation<Q, R> {

    @Override
    default Dialect dialect() {
        return Dialect.EC2;
    }
}
