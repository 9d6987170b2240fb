package dev.drawbridge.axon;

/** A domain's refusal on its way out of a command handler. Nothing was applied. */
public final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Record refusal;

    public Refused(Record refusal) {
        super(refusal.toString(), null, false, false);
        this.refusal = refusal;
    }

    /** The service's own {@code Refusal}. */
    public Record refusal() {
        return refusal;
    }
}
