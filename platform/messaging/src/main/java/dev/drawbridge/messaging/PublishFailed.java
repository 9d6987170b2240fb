package dev.drawbridge.messaging;

/** The broker did not acknowledge in time; nothing is lost, the outbox will send again. */
public final class PublishFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public PublishFailed(String message, Throwable cause) {
        super(message, cause);
    }
}
