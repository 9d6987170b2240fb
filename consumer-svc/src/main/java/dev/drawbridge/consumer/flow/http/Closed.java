package dev.drawbridge.consumer.flow.http;

import java.nio.charset.StandardCharsets;

/** A flow does not come about, and this is what the client is told. */
public final class Closed extends Exception {

    private static final long serialVersionUID = 1L;

    public static final int BAD_REQUEST = 400;
    public static final int FORBIDDEN = 403;
    public static final int WHO = 407;
    public static final int NO_LENGTH = 411;
    public static final int TOO_LARGE = 413;
    public static final int NOWHERE = 502;
    public static final int BUSY = 503;
    public static final int TOO_LATE = 504;

    private final int status;

    public Closed(int status, String text) {
        super(text, null, false, false);
        this.status = status;
    }

    public int status() {
        return status;
    }

    /** As an answer of the proxy, after which it hangs up. */
    public byte[] answer() {
        var text = (getMessage() + "\n").getBytes(StandardCharsets.UTF_8);
        var head =
                "HTTP/1.1 %d %s\r\n%sContent-Type: text/plain; charset=utf-8\r\nContent-Length: %d\r\nConnection: close\r\n\r\n"
                        .formatted(status, reason(), challenge(), text.length);
        var bytes = head.getBytes(StandardCharsets.US_ASCII);
        var answer = new byte[bytes.length + text.length];
        System.arraycopy(bytes, 0, answer, 0, bytes.length);
        System.arraycopy(text, 0, answer, bytes.length, text.length);
        return answer;
    }

    private String challenge() {
        return status == WHO ? "Proxy-Authenticate: Basic realm=\"Drawbridge\"\r\n" : "";
    }

    private String reason() {
        return switch (status) {
            case BAD_REQUEST -> "Bad Request";
            case FORBIDDEN -> "Forbidden";
            case WHO -> "Proxy Authentication Required";
            case NO_LENGTH -> "Length Required";
            case TOO_LARGE -> "Content Too Large";
            case NOWHERE -> "Bad Gateway";
            case BUSY -> "Service Unavailable";
            default -> "Gateway Timeout";
        };
    }
}
