package dev.drawbridge.notification.delivery.work;

import dev.drawbridge.notification.delivery.lane.Allowance;
import dev.drawbridge.notification.delivery.queue.Delivery;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Two ways to ask a lane. By time, a long queue of one key hides the others; by key, many that wait
 * for another try do. A lane that gave less than it might is next asked in the other way.
 */
@Component
final class Turns {

    private final Claims claims;
    private final Set<String> byKey = new HashSet<>();

    Turns(Claims claims) {
        this.claims = claims;
    }

    List<Delivery> take(List<Allowance> lanes, int room, Instant now, Instant until) {
        var asked = lanes.stream().filter(lane -> byKey.contains(lane.subscriptionArn())).toList();
        var others = lanes.stream().filter(lane -> !asked.contains(lane)).toList();
        var taken = new ArrayList<Delivery>();
        if (!asked.isEmpty()) {
            taken.addAll(claims.byKey(asked, room, now, until));
        }
        if (!others.isEmpty() && taken.size() < room) {
            taken.addAll(claims.byTime(others, room - taken.size(), now, until));
        }
        asked.forEach(lane -> byKey.remove(lane.subscriptionArn()));
        remember(others, taken);
        return taken;
    }

    static Map<String, Long> counts(List<Delivery> taken) {
        return taken.stream()
                .collect(
                        Collectors.groupingBy(
                                delivery -> delivery.recipient().subscriptionArn(),
                                Collectors.counting()));
    }

    private void remember(List<Allowance> byTime, List<Delivery> taken) {
        var counts = counts(taken);
        byTime.stream()
                .filter(lane -> counts.getOrDefault(lane.subscriptionArn(), 0L) < lane.most())
                .forEach(lane -> byKey.add(lane.subscriptionArn()));
    }
}
