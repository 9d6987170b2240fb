package dev.drawbridge.wire;

import org.jspecify.annotations.Nullable;

/**
 * One AWS operation. Implemented by a record {@code Handler} nested in the record that is the
 * request's shape; that outer record's simple name is the operation's name on the wire.
 *
 * <p>Implement {@link Ec2Operation}, {@link SnsOperation}, {@link StsOperation} or {@link OfElb},
 * never this.
 *
 * @param <Q> the request's shape
 * @param <R> the response's shape; {@code @Nullable Void} and null where AWS answers nothing
 */
public sealed interface Operation<Q extends Record, R extends @Nullable Object>
        permits Ec2Operation, SnsOperation, StsOperation, Operation.OfElb {

    /**
     * @throws Fault what AWS answers instead
     */
    R answer(Q request, Call call);

    Dialect dialect();

    /**
     * True where callers without credentials are served, as AWS does for the links in its mails;
     * {@link Caller#anonymous} then tells them apart. Only consulted where credentials are
     * demanded.
     */
    default boolean admitsAnonymous() {
        return false;
    }

    /** Says whether a request that has been read may be answered now. */
    @FunctionalInterface
    interface Gate {

        Gate OPEN = (_, _) -> {};

        /**
         * @throws Fault what is answered instead
         */
        void admit(Record request, Call call);
    }

    /** An operation of {@link Dialect#ELB}. */
    non-sealed interface OfElb<Q extends Record, R extends @Nullable Object>
            extends Operation<Q, R> {

        @Override
        default Dialect dialect() {
            return Dialect.ELB;
        }
    }
}
