package dev.drawbridge.wire;

/** What AWS answers instead of a result: a code, a text, an HTTP status. */
public final class Fault extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;
    private final int status;

    public Fault(String code, String message) {
        this(code, message, 400);
    }

    public Fault(String code, String message, int status) {
        // A refusal is an answer, not an accident: it needs no stack trace.
        super(message, null, false, false);
        this.code = code;
        this.status = status;
    }

    public String code() {
        return code;
    }

    public int status() {
        return status;
    }

    public String text() {
        return String.valueOf(getMessage());
    }

    public static Fault missingParameter(String name) {
        return new Fault("MissingParameter", "The request must contain the parameter " + name);
    }

    public static Fault invalidParameterValue(String message) {
        return new Fault("InvalidParameterValue", message);
    }
}
