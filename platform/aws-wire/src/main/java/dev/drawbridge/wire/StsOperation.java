package dev.drawbridge.wire;

/** An operation of {@link Dialect#STS}. */
public non-sealed interface StsOperation<Q extends Record, R> extends Operation<Q, R> {

    @Override
    default Dialect dialect() {
        return Dialect.STS;
    }
}
