package dev.drawbridge.wire;

/** An operation of {@link Dialect#SNS}. */
public non-sealed interface SnsOperation<Q extends Record, R> extends Operation<Q, R> {

    @Override
    default Dialect dialect() {
        return Dialect.SNS;
    }
}
