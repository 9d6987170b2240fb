package dev.drawbridge.axon.command;

/** Rolls a dry run back; never seen by a sender. */
final class DryRunDone extends RuntimeException {

    private static final long serialVersionUID = 1L;

    static final DryRunDone INSTANCE = new DryRunDone();

    private DryRunDone() {
        super("dry run", null, false, false);
    }
}
