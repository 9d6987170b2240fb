package dev.drawbridge.notification.aws;

import dev.drawbridge.notification.domain.health.TokenBucket;
import dev.drawbridge.wire.Call;
import dev.drawbridge.wire.Fault;
import dev.drawbridge.wire.Operation;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * How often an account may ask in a Region, as AWS's quotas say. Only where it is wanted: else
 * nobody's tests should have to wait. Each instance counts for itself.
 */
@Component
final class SnsRates implements Operation.Gate {

    private static final int PUBLISHED = 300;

    /** Messages a second, where they are more than in other Regions. */
    private static final Map<String, Integer> PUBLISHED_IN =
            Map.ofEntries(
                    Map.entry("us-east-1", 30_000),
                    Map.entry("us-west-2", 9_000),
                    Map.entry("eu-west-1", 9_000),
                    Map.entry("us-east-2", 1_500),
                    Map.entry("us-west-1", 1_500),
                    Map.entry("ap-south-1", 1_500),
                    Map.entry("ap-northeast-1", 1_500),
                    Map.entry("ap-northeast-2", 1_500),
                    Map.entry("ap-southeast-1", 1_500),
                    Map.entry("ap-southeast-2", 1_500),
                    Map.entry("eu-central-1", 1_500));

    /** Who makes up accounts by the thousand begins anew now and then. */
    private static final int MOST = 10_000;

    private record Asker(String account, String region, String action) {}

    private final boolean limited;
    private final Clock clock;
    private final Map<Asker, TokenBucket> buckets = new ConcurrentHashMap<>();

    SnsRates(@Value("${drawbridge.sns.rates:none}") String rates, Clock clock) {
        if (!rates.equals("none") && !rates.equals("aws")) {
            throw new IllegalArgumentException("drawbridge.sns.rates is none or aws, not " + rates);
        }
        this.limited = rates.equals("aws");
        this.clock = clock;
    }

    @Override
    public void admit(Record request, Call call) {
        int perSecond = limited && !call.caller().anonymous() ? perSecond(request, call) : 0;
        if (perSecond > 0 && !taken(asker(request, call), perSecond, count(request))) {
            throw new Fault("ThrottlingException", "Rate exceeded");
        }
    }

    private static int perSecond(Record request, Call call) {
        return switch (request) {
            case Subscribe _, Unsubscribe _ -> 100;
            case ListTopics _, ListSubscriptions _, ListSubscriptionsByTopic _ -> 30;
            case TagResource _, UntagResource _, ListTagsForResource _ -> 10;
            case Publish _, PublishBatch _ -> PUBLISHED_IN.getOrDefault(call.region(), PUBLISHED);
            default -> 0;
        };
    }

    /** Messages are counted, however they come. */
    private static Asker asker(Record request, Call call) {
        var action = request.getClass().getSimpleName();
        return new Asker(
                call.account(), call.region(), action.startsWith("Publish") ? "Publish" : action);
    }

    private static int count(Record request) {
        return request instanceof PublishBatch batch
                ? Math.clamp(batch.publishBatchRequestEntries().size(), 1, 10)
                : 1;
    }

    private boolean taken(Asker asker, int perSecond, int count) {
        if (buckets.size() >= MOST) {
            buckets.clear();
        }
        var now = clock.instant();
        var enough = new AtomicBoolean();
        buckets.compute(
                asker,
                (_, before) -> {
                    var bucket =
                            (before == null ? full(perSecond, now) : before).filled(perSecond, now);
                    enough.set(bucket.whole() >= count);
                    return enough.get() ? bucket.minus(count) : bucket;
                });
        return enough.get();
    }

    private static TokenBucket full(int perSecond, Instant now) {
        return new TokenBucket((double) perSecond, now);
    }
}
