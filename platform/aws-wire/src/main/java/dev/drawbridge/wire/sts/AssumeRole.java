package dev.drawbridge.wire.sts;

import dev.drawbridge.wire.Call;
import dev.drawbridge.wire.Fault;
import dev.drawbridge.wire.StsOperation;
import dev.drawbridge.wire.auth.Keys;
import dev.drawbridge.wire.text.Excerpt;
import java.time.Clock;
import java.time.Instant;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** AWS: API_AssumeRole. There are no trust policies: any caller may become any role. */
public record AssumeRole(
        String roleArn, String roleSessionName, @Nullable Integer durationSeconds) {

    public record Response(
            Credentials credentials, AssumedRoleUser assumedRoleUser, int packedPolicySize) {}

    public record Credentials(
            String accessKeyId, String secretAccessKey, String sessionToken, Instant expiration) {

        @Override
        public String toString() {
            return "Credentials[" + accessKeyId + "]";
        }
    }

    public record AssumedRoleUser(String assumedRoleId, String arn) {}

    /**
     * Mints keys that act in the role's account.
     *
     * @param master what the services verify with
     */
    public record Handler(String master, Clock clock)
            implements StsOperation<AssumeRole, Response> {

        private static final Pattern ROLE_ARN =
                Pattern.compile(
                        "arn:aws:iam::(\\d{12}):role/(?:[\\w+=,.@/-]+/)?([\\w+=,.@-]{1,64})");
        private static final Pattern SESSION = Pattern.compile("[\\w+=,.@-]{2,64}");
        private static final int SHORTEST = 900;
        private static final int LONGEST = 43_200;
        private static final int USUAL = 3_600;

        @Override
        public String toString() {
            return "AssumeRole.Handler";
        }

        @Override
        public Response answer(AssumeRole request, Call call) {
            var arn = ROLE_ARN.matcher(request.roleArn());
            if (!arn.matches()) {
                throw new Fault("ValidationError", Excerpt.of(request.roleArn()) + " is invalid");
            }
            var session = request.roleSessionName();
            if (!SESSION.matcher(session).matches()) {
                throw constraint(session, "roleSessionName", "match [\\w+=,.@-]{2,64}");
            }
            var account = arn.group(1);
            var role = arn.group(2);
            var expires = clock.instant().plusSeconds(seconds(request));
            var keys = Keys.forRole(master, account, role, session, expires);
            var user =
                    new AssumedRoleUser(
                            RoleId.of(account, role) + ":" + session,
                            "arn:aws:sts::%s:assumed-role/%s/%s".formatted(account, role, session));
            return new Response(credentials(keys, expires), user, 0);
        }

        private static Credentials credentials(Keys keys, Instant expires) {
            return new Credentials(
                    keys.accessKeyId(), keys.secretAccessKey(), keys.sessionToken(), expires);
        }

        private static int seconds(AssumeRole request) {
            var asked = request.durationSeconds();
            int seconds = asked == null ? USUAL : asked;
            if (seconds < SHORTEST || seconds > LONGEST) {
                throw constraint(
                        String.valueOf(seconds),
                        "durationSeconds",
                        "be between %d and %d".formatted(SHORTEST, LONGEST));
            }
            return seconds;
        }

        private static Fault constraint(String value, String member, String must) {
            return new Fault(
                    "ValidationError",
                    "1 validation error detected: Value '%s' at '%s' failed to satisfy constraint: Member must %s"
                            .formatted(Excerpt.of(value), member, must));
        }
    }
}
