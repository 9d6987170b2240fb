package dev.drawbridge.messaging;

/** Runs work in one database transaction; commits when it returns, rolls back when it throws. */
@FunctionalInterface
public interface Transactions {

    void run(Runnable work);
}
