package dev.drawbridge.notification.delivery.work;

import dev.drawbridge.notification.delivery.lane.Allowance;
import dev.drawbridge.notification.delivery.lane.Lane;
import dev.drawbridge.notification.delivery.lane.SharedLanes;
import dev.drawbridge.notification.delivery.pace.Bundles;
import dev.drawbridge.notification.delivery.pace.MailPace;
import dev.drawbridge.notification.delivery.queue.Delivery;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Claims of lanes what may go: where the instances share a limit, in one transaction with it. */
@Component
final class Admission {

    private final SharedLanes shared;
    private final MailPace pace;
    private final Bundles bundles;
    private final Turns turns;
    private final TransactionTemplate transactions;

    Admission(
            SharedLanes shared,
            MailPace pace,
            Bundles bundles,
            Turns turns,
            PlatformTransactionManager transactions) {
        this.shared = shared;
        this.pace = pace;
        this.bundles = bundles;
        this.turns = turns;
        this.transactions = new TransactionTemplate(transactions);
    }

    /**
     * @param until when what is claimed is ours
     * @param named whether only some lanes are visited: there may be others in greater need
     */
    record Span(Instant now, Instant until, boolean named) {}

    /**
     * @return what goes together, mostly one by one
     */
    List<List<Delivery>> claim(List<Lane> visited, List<Allowance> wishes, int room, Span span) {
        var lanes =
                visited.stream()
                        .collect(Collectors.toMap(Lane::subscriptionArn, Function.identity()));
        if (wishes.isEmpty()) {
            return List.of();
        }
        if (only(wishes, lanes, lane -> lane.shared() || pace.limits(lane)).isEmpty()) {
            return singly(turns.take(wishes, room, span.now(), span.until()));
        }
        var claimed =
                transactions.execute(_ -> {
                    var taken = take(admitted(lanes, visited, wishes, span), lanes, room, span);
                    var counts = Turns.counts(taken.stream().map(List::getFirst).toList());
                    shared.took(visited, counts, span.now(), span.until());
                    pace.took(mails(counts, lanes), span.now());
                    return taken;
                });
        return claimed == null ? List.of() : claimed;
    }

    private List<Allowance> admitted(
            Map<String, Lane> lanes, List<Lane> visited, List<Allowance> wishes, Span span) {
        var free = new ArrayList<>(only(wishes, lanes, lane -> !lane.shared()));
        free.addAll(shared.admit(visited, only(wishes, lanes, Lane::shared), span.now()));
        var admitted = new ArrayList<>(only(free, lanes, lane -> !pace.limits(lane)));
        admitted.addAll(
                pace.admit(only(free, lanes, pace::limits), span.named() ? 1 : 0, span.now()));
        return admitted;
    }

    private List<List<Delivery>> take(
            List<Allowance> admitted, Map<String, Lane> lanes, int room, Span span) {
        var taken = new ArrayList<List<Delivery>>();
        var late = only(admitted, lanes, lane -> pace.late(lane, span.now()));
        late.forEach(lane -> taken.addAll(bundles.take(lane, span.now(), span.until())));
        var one = only(admitted, lanes, lane -> !pace.late(lane, span.now()));
        late.stream().filter(lane -> none(lane, taken)).forEach(one::add);
        if (room > taken.size()) {
            taken.addAll(singly(turns.take(one, room - taken.size(), span.now(), span.until())));
        }
        return taken;
    }

    /** Questions and digests wait there: they come by themselves. */
    private static boolean none(Allowance lane, List<List<Delivery>> taken) {
        return taken.stream()
                .noneMatch(of ->
                        of.getFirst().recipient().subscriptionArn().equals(lane.subscriptionArn()));
    }

    private Map<String, Integer> mails(Map<String, Long> counts, Map<String, Lane> lanes) {
        return counts.entrySet().stream()
                .filter(taken -> pace.limits(lane(lanes, taken.getKey())))
                .collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue().intValue()));
    }

    private static List<Allowance> only(
            List<Allowance> all, Map<String, Lane> lanes, Predicate<Lane> which) {
        return all.stream()
                .filter(one -> which.test(lane(lanes, one.subscriptionArn())))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private static Lane lane(Map<String, Lane> lanes, String arn) {
        return Objects.requireNonNull(lanes.get(arn));
    }

    private static List<List<Delivery>> singly(List<Delivery> taken) {
        return taken.stream().map(List::of).toList();
    }
}
