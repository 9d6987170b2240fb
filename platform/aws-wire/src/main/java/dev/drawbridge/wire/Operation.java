package dev.drawbridge.wire;

/**
 * One AWS operation. Implemented by a record {@code Handler} nested in the record that is the
 * request's shape; that outer record's simple name is the operation's name on the wire.
 *
 * <p>Implement {@link Ec2Operation}, {@link SnsOperation} or {@link StsOperation}, never this.
 *
 * @param <Q> the request's shape
 * @param <R> the response's shape; {@link Void} with a null answer where AWS returns nothing
 */
public sealed interface Operation<Q extends Record, R>
        permits Ec2Operation, SnsOperation, StsOperation {

    /**
     * @throws Fault what AWS answers instead
     */
    R answer(Q request, Call call);

    Dialect dialect();
}
