package dev.drawbridge.wire;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The circumstances of one request.
 *
 * @param region out of the credential scope
 * @param requestId a UUID, answered to the caller and used as correlation id
 * @param dryRun the caller only asks whether it would succeed: nothing may change. Commands carry
 *     it as metadata and are decided but not applied; WireServlet answers DryRunOperation after a
 *     handler that returned normally
 * @param traceParent W3C trace context, where the caller sent one
 * @param sourceAddress where the request came from, where that is known
 */
public record Call(
        Caller caller,
        String region,
        String requestId,
        boolean dryRun,
        @Nullable String traceParent,
        @Nullable String sourceAddress) {

    public Call(
            Caller caller,
            String region,
            String requestId,
            boolean dryRun,
            @Nullable String traceParent) {
        this(caller, region, requestId, dryRun, traceParent, null);
    }

    public String account() {
        return caller.account();
    }

    /**
     * What travels with every command sent on behalf of this call: {@code principal}, {@code
     * account}, {@code correlation-id}, {@code trace-parent} and {@code dry-run} where set.
     */
    public Map<String, String> metadata() {
        var metadata = new LinkedHashMap<String, String>();
        metadata.put("principal", caller.arn());
        metadata.put("account", caller.account());
        metadata.put("correlation-id", requestId);
        if (traceParent != null) {
            metadata.put("trace-parent", traceParent);
        }
        if (dryRun) {
            metadata.put("dry-run", "true");
        }
        return metadata;
    }
}
