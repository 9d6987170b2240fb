package dev.drawbridge.notification.delivery.retention;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Topics come and go, and nobody looks at the counters of one that is gone. */
@Component
final class TopicMeters {

    private final MeterRegistry meters;
    private final JdbcClient jdbc;

    TopicMeters(MeterRegistry meters, JdbcClient jdbc) {
        this.meters = meters;
        this.jdbc = jdbc;
    }

    void forgetGone() {
        var counted = meters.getMeters().stream().filter(TopicMeters::isOfATopic).toList();
        var topics =
                counted.stream()
                        .map(TopicMeters::topic)
                        .collect(Collectors.toCollection(HashSet::new));
        topics.removeAll(living(List.copyOf(topics)));
        counted.stream().filter(meter -> topics.contains(topic(meter))).forEach(meters::remove);
    }

    private List<String> living(List<String> topics) {
        return jdbc.sql("select topic_arn from topic where topic_arn = any (:arns::text[])")
                .param("arns", topics.toArray(String[]::new))
                .query((row, _) -> row.getString(1))
                .list();
    }

    private static boolean isOfATopic(Meter meter) {
        return meter.getId().getName().startsWith("sns.") && meter.getId().getTag("topic") != null;
    }

    private static String topic(Meter meter) {
        return Objects.requireNonNull(meter.getId().getTag("topic"));
    }
}
