package dev.drawbridge.wire.sts;

import dev.drawbridge.wire.Call;
import dev.drawbridge.wire.StsOperation;

/** AWS: API_GetCallerIdentity */
public record GetCallerIdentity() {

    public record Response(String userId, String account, String arn) {}

    /** Tells a caller who it is. */
    public record Handler() implements StsOperation<GetCallerIdentity, Response> {

        @Override
        public Response answer(GetCallerIdentity request, Call call) {
            var arn = call.caller().arn();
            return new Response(userId(arn, call.account()), call.account(), arn);
        }

        private static String userId(String arn, String account) {
            var parts = arn.split("/", -1);
            return parts.length == 3 ? RoleId.of(account, parts[1]) + ":" + parts[2] : account;
        }
    }
}
