package dev.drawbridge.bench.crash;

import dev.drawbridge.bench.under.Await;
import dev.drawbridge.bench.under.AwsClient;
import dev.drawbridge.bench.under.Scene;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/** Where every lifecycle ended, as each side sees it. */
final class Ends {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final AwsClient aws;
    private final Player player;
    private final Findings findings;

    Ends(AwsClient aws, Player player, Findings findings) {
        this.aws = aws;
        this.player = player;
        this.findings = findings;
    }

    void consumers(List<Lifecycle> lives) {
        for (var life : lives) {
            var endpoint = player.endpointOf(life);
            findings.check(
                    settles(() -> player.consumersState(endpoint), life.end()),
                    "consumer sees %s %s, not %s"
                            .formatted(endpoint, player.consumersState(endpoint), life.end()));
        }
    }

    void providers(List<Lifecycle> lives) {
        for (var life : lives) {
            var endpoint = player.endpointOf(life);
            findings.check(
                    settles(() -> connections().getOrDefault(endpoint, "gone"), life.end()),
                    "provider sees %s %s, not %s"
                            .formatted(
                                    endpoint,
                                    connections().getOrDefault(endpoint, "gone"),
                                    life.end()));
        }
    }

    /** No address of a subnet is held by two interfaces. */
    void addresses() {
        var seen = new HashSet<String>();
        var items = pages(Scene.CONSUMER, "DescribeNetworkInterfaces", "<networkInterfaceId>");
        for (var item : items) {
            var place =
                    AwsClient.value(item, "subnetId")
                            + " "
                            + AwsClient.value(item, "privateIpAddress");
            findings.check(seen.add(place), "address given twice: " + place);
        }
    }

    private Map<String, String> connections() {
        var states = new HashMap<String, String>();
        for (var item :
                pages(Scene.PROVIDER, "DescribeVpcEndpointConnections", "<vpcEndpointState>")) {
            states.put(
                    AwsClient.value(item, "vpcEndpointId"),
                    AwsClient.value(item, "vpcEndpointState"));
        }
        return states;
    }

    /** The items of all pages, each from its start to the next one's. */
    private List<String> pages(String account, String action, String marker) {
        var all = new java.util.ArrayList<String>();
        var token = "";
        do {
            var next = token;
            var answer =
                    Player.patiently(() ->
                            next.isEmpty()
                                    ? aws.ec2(account, action)
                                    : aws.ec2(account, action, "NextToken", next));
            for (var item :
                    answer.split("(?=<item><(?:vpcEndpointId|serviceId|networkInterfaceId)>)")) {
                if (item.contains(marker)) {
                    all.add(item);
                }
            }
            token = AwsClient.values(answer, "nextToken").stream().findFirst().orElse("");
        } while (!token.isEmpty());
        return all;
    }

    private static boolean settles(java.util.function.Supplier<String> state, String wanted) {
        try {
            Await.until(PATIENCE, () -> state.get().equals(wanted));
            return true;
        } catch (IllegalStateException e) {
            return false;
        }
    }
}
