package dev.drawbridge.notification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drawbridge.notification.running.Station;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sns.model.Subscription;
import software.amazon.awssdk.services.sns.model.Topic;

/** Lists of more than a hundred, page by page. */
@Tag("io")
final class SnsPagesTest {

    private static final Station STATION = Station.shared();

    /** Accounts of its own: the lists are of all that others have made, too. */
    private static final String ACCOUNT = "640000000001";

    private static final SnsClient SNS = STATION.sns(ACCOUNT);

    @Test
    void n16_topics_are_listed_by_the_hundred_until_the_end() {
        var made =
                IntStream.range(0, 101)
                        .mapToObj(i -> SNS.createTopic(b -> b.name("p" + i)).topicArn())
                        .toList();
        var pages =
                SNS.listTopicsPaginator().stream()
                        .map(page -> page.topics().stream().map(Topic::topicArn).toList())
                        .toList();
        assertThat(pages).extracting(List::size).containsExactly(100, 1);
        assertThat(pages.stream().flatMap(List::stream)).containsExactlyElementsOf(made);
    }

    /** As a script does that cleans up: it deletes what a page shows and asks for the next. */
    @Test
    void n16_subscriptions_are_listed_by_the_hundred_and_deleting_between_pages_misses_none() {
        var sns = STATION.sns("640000000002");
        var topic = sns.createTopic(b -> b.name("t-" + UUID.randomUUID())).topicArn();
        subscribed(topic);
        var all =
                sns.listSubscriptionsPaginator().stream()
                        .map(page -> page.subscriptions().size())
                        .toList();
        assertThat(all).containsExactly(100, 1);
        var first = sns.listSubscriptionsByTopic(b -> b.topicArn(topic));
        assertThat(first.subscriptions()).hasSize(100);
        STATION.database()
                .sql("update subscription set state = 'ended' where endpoint = any (?)")
                .param(
                        first.subscriptions().stream()
                                .map(Subscription::endpoint)
                                .toArray(String[]::new))
                .update();
        var second =
                sns.listSubscriptionsByTopic(b -> b.topicArn(topic).nextToken(first.nextToken()));
        assertThat(second.nextToken()).isNull();
        var seen = new ArrayList<>(first.subscriptions());
        seen.addAll(second.subscriptions());
        assertThat(seen).extracting(Subscription::endpoint).hasSize(101).doesNotHaveDuplicates();
    }

    /** So many, without as many mails. */
    private static void subscribed(String topic) {
        STATION.database()
                .sql(
                        """
                        insert into subscription
                          (subscription_arn, subscription_id, topic_arn, owner, region, principal,
                           protocol, endpoint, raw, attributes, state)
                        select :topic || ':' || id, id, :topic, '640000000002', 'us-east-1', 'root',
                               'email', 'reader' || i || '@example.com', false, '{}', 'pending'
                        from (select gen_random_uuid() as id, i from generate_series(1, 101) i) as all_of_them
                        """)
                .param("topic", topic)
                .update();
    }
}
