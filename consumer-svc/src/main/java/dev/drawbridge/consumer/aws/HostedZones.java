package dev.drawbridge.consumer.aws;

import dev.drawbridge.wire.Call;
import dev.drawbridge.wire.Fault;
import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Private DNS makes a hosted zone, for which a principal needs permission. Everybody has it but
 * those that the configuration names, by user, role or account.
 */
@Component
final class HostedZones {

    private static final int FORBIDDEN = 403;

    private final Set<String> without;

    HostedZones(@Value("${drawbridge.without-hosted-zones:}") List<String> without) {
        this.without = Set.copyOf(without);
    }

    void mayBeMade(Call call) {
        var principal = call.caller().arn();
        if (without.contains(principal)
                || without.contains(role(principal))
                || without.contains("arn:aws:iam::%s:root".formatted(call.account()))) {
            throw new Fault(
                    "UnauthorizedOperation",
                    "You are not authorized to perform this operation.",
                    FORBIDDEN);
        }
    }

    /** A session acts under another ARN than its role. */
    private static String role(String principal) {
        return principal.replaceFirst(
                "^arn:aws:sts::(\\d{12}):assumed-role/([^/]+)/.*$", "arn:aws:iam::$1:role/$2");
    }
}
