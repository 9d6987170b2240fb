package dev.drawbridge.wire.http;

/** What is answered: always XML. */
public record WireReply(int status, String requestId, byte[] body) {

    public static final String CONTENT_TYPE = "text/xml;charset=UTF-8";
    public static final String REQUEST_ID_HEADER = "x-amzn-RequestId";
}
