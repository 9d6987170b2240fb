package dev.drawbridge.axon;

/** The keys of what travels beside every command and every stored event. */
public final class Circumstances {

    /** ARN of who caused it. */
    public static final String PRINCIPAL = "principal";

    /** Twelve digits, of who caused it. */
    public static final String ACCOUNT = "account";

    /** The request at the root of it all. */
    public static final String CORRELATION_ID = "correlation-id";

    /** The message or request right before it. */
    public static final String CAUSATION_ID = "causation-id";

    /** W3C trace context. */
    public static final String TRACE_PARENT = "trace-parent";

    /** {@code true}: decide, but change nothing. */
    public static final String DRY_RUN = "dry-run";

    private Circumstances() {}
}
