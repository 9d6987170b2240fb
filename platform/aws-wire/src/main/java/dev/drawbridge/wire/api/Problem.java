package dev.drawbridge.wire.api;

import dev.drawbridge.wire.Fault;
import java.util.HashMap;
import java.util.Map;

/**
 * RFC 9457, with the code that AWS's clients would see as an additional member.
 *
 * @param detail one sentence: what was wrong, where, what to do
 */
public record Problem(int status, String code, String detail) {

    public static final String CONTENT_TYPE = "application/problem+json;charset=UTF-8";

    private static final Map<Integer, String> TITLES = new HashMap<>();

    static {
        TITLES.put(400, "Bad Request");
        TITLES.put(401, "Unauthorized");
        TITLES.put(403, "Forbidden");
        TITLES.put(404, "Not Found");
        TITLES.put(405, "Method Not Allowed");
        TITLES.put(406, "Not Acceptable");
        TITLES.put(409, "Conflict");
        TITLES.put(412, "Precondition Failed");
        TITLES.put(413, "Content Too Large");
        TITLES.put(415, "Unsupported Media Type");
        TITLES.put(429, "Too Many Requests");
        TITLES.put(500, "Internal Server Error");
        TITLES.put(503, "Service Unavailable");
    }

    public static Problem of(Fault fault) {
        return new Problem(fault.status(), fault.code(), fault.text());
    }

    public String json(String requestId) {
        var out = new StringBuilder(256).append("{\"type\":\"about:blank\",\"title\":");
        JsonText.append(TITLES.getOrDefault(status, code), out);
        out.append(",\"status\":").append(status).append(",\"code\":");
        JsonText.append(code, out);
        out.append(",\"detail\":");
        JsonText.append(detail, out);
        out.append(",\"requestId\":");
        JsonText.append(requestId, out);
        return out.append('}').toString();
    }
}
