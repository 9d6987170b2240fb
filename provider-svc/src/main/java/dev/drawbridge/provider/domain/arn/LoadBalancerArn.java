package dev.drawbridge.provider.domain.arn;

import java.util.Optional;
import java.util.regex.Pattern;

/** A Network Load Balancer, by its name in the account and Region it stands in. */
public record LoadBalancerArn(String region, String account) {

    private static final Pattern NETWORK =
            Pattern.compile(
                    "arn:aws:elasticloadbalancing:([a-z0-9-]+):(\\d{12})"
                            + ":loadbalancer/net/[A-Za-z0-9-]{1,32}/[0-9a-f]{16}");

    /** Empty for anything but a Network Load Balancer. */
    public static Optional<LoadBalancerArn> parse(String arn) {
        var matcher = NETWORK.matcher(arn);
        return matcher.matches()
                ? Optional.of(new LoadBalancerArn(matcher.group(1), matcher.group(2)))
                : Optional.empty();
    }
}
