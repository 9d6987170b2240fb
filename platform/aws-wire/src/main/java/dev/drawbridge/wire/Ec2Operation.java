package dev.drawbridge.wire;

/** An operation of {@link Dialect#EC2}. */
public non-sealed interface Ec2Operation<Q extends Record, R> extends Operation<Q, R> {

    @Override
    default Dialect dialect() {
        return Dialect.EC2;
    }
}
