package dev.drawbridge.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.drawbridge.notification.running.Api;
import dev.drawbridge.notification.running.MailBox;
import dev.drawbridge.notification.running.Scene;
import dev.drawbridge.notification.running.Station;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.retries.api.RetryStrategy;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sns.model.PublishBatchRequestEntry;
import software.amazon.awssdk.services.sns.model.PublishBatchResultEntry;
import software.amazon.awssdk.services.sns.model.SnsException;

/** What is so much a second: an account's mails, and its requests where that is wanted. */
@Tag("io")
final class PaceTest {

    private static final String FLOODED = "444444444444";
    private static final String CALM = "555555555555";
    private static final String EAGER = "777777777777";
    private static final Pattern NUMBER = Pattern.compile("number (\\d+)\\.");

    /** Twelve that have waited for long; five of them were refused when they were gathered. */
    private static final String QUEUED =
            """
            with m as (
              insert into message
              select gen_random_uuid(), 'NOTIFICATION', :topic, split_part(:topic, ':', 5),
                'Publish', null, 'number ' || n || '.', false, '[]', now(), 'k' || n, '{}', 1
              from generate_series(1, 12) n
              returning message_id, ordering_key)
            insert into delivery
              (message_id, subscription_arn, protocol, endpoint, raw, ordering_key, due, reason)
            select message_id, (select subscription_arn from subscription where topic_arn = :topic),
              'email', :endpoint, false, ordering_key, now() - interval '1 minute',
              case when substr(ordering_key, 2)::int <= 5 then 'refused in a mail of 5: 554' end
            from m
            """;

    private static Station station;

    @BeforeAll
    static void start() {
        station =
                new Station(
                        "--drawbridge.mail.per-second=4",
                        "--drawbridge.mail.gather-after=500ms",
                        "--drawbridge.sns.rates=aws");
    }

    @AfterAll
    static void stop() {
        station.close();
    }

    /** A confirmed reader of a topic. */
    private record Reader(String account, String topic, MailBox box) {

        static Reader of(String account, String name) {
            var sns = station.sns(account);
            var topic = sns.createTopic(b -> b.name(name)).topicArn();
            var box = new MailBox(station);
            sns.subscribe(b -> b.topicArn(topic).protocol("email").endpoint(box.address()));
            var link = box.link(1, "http://localhost:4566/confirm\\S+");
            new Scene(station).post(link, "");
            return new Reader(account, topic, box);
        }

        String publish(String text) {
            return station.sns(account).publish(b -> b.topicArn(topic).message(text)).messageId();
        }

        List<String> publishTen(int from) {
            var entries =
                    IntStream.range(from, from + 10)
                            .mapToObj(i ->
                                    PublishBatchRequestEntry.builder()
                                            .id("n" + i)
                                            .message("number " + i + ".")
                                            .build())
                            .toList();
            return station
                    .sns(account)
                    .publishBatch(b -> b.topicArn(topic).publishBatchRequestEntries(entries))
                    .successful()
                    .stream()
                    .map(PublishBatchResultEntry::messageId)
                    .toList();
        }

        /** All mails but the question. */
        List<String> texts() {
            return box.texts().stream().skip(1).toList();
        }
    }

    @Test
    @DisplayName("§11 a flood is slowed down and gathered, nothing of it lost, and no other waits")
    void a_flood_is_slowed_down_and_gathered_and_holds_up_nobody_else() {
        var flooded = Reader.of(FLOODED, "flood");
        var calm = Reader.of(CALM, "calm");
        var ids = new ArrayList<String>();
        for (int i = 0; i < 60; i += 10) {
            ids.addAll(flooded.publishTen(i));
        }
        calm.publish("good news");
        assertThat(calm.box().text(2)).startsWith("good news");
        await().atMost(Scene.PATIENCE).until(() -> numbers(flooded).size() == ids.size());
        assertThat(numbers(flooded)).doesNotHaveDuplicates();
        var mails = flooded.texts();
        assertThat(mails.size()).isLessThan(ids.size());
        var digest = mails.stream().filter(text -> text.contains("MessageId")).toList();
        assertThat(digest).isNotEmpty();
        for (var mail : digest) {
            // In the order in which they were published, and each by its name.
            var numbers = numbers(mail);
            assertThat(numbers).isSorted();
            numbers.forEach(number -> assertThat(mail).contains("MessageId " + ids.get(number)));
        }
    }

    private static List<Integer> numbers(Reader reader) {
        return reader.texts().stream().flatMap(text -> numbers(text).stream()).toList();
    }

    private static List<Integer> numbers(String text) {
        return NUMBER.matcher(text).results().map(r -> Integer.valueOf(r.group(1))).toList();
    }

    @Test
    @DisplayName("§11 what was refused in a mail of many comes by itself, and holds up no other")
    void what_was_refused_in_a_mail_of_many_comes_by_itself() {
        var reader = Reader.of("888888888888", "refused");
        station.database()
                .sql(QUEUED)
                .param("topic", reader.topic())
                .param("endpoint", reader.box().address())
                .update();
        await().atMost(Scene.PATIENCE).until(() -> numbers(reader).size() == 12);
        assertThat(numbers(reader)).doesNotHaveDuplicates();
        for (var text : reader.texts()) {
            var numbers = numbers(text);
            assertThat(numbers.size() == 1 || numbers.stream().allMatch(n -> n > 5)).isTrue();
        }
    }

    @Test
    @DisplayName("§11 who waits for his turn uses up no attempt; questions are never gathered")
    void who_waits_uses_up_no_attempt_and_questions_come_by_themselves() {
        var account = "666666666666";
        var sns = station.sns(account);
        var topic = sns.createTopic(b -> b.name("many")).topicArn();
        var boxes = new ArrayList<MailBox>();
        for (int i = 0; i < 5; i++) {
            var box = new MailBox(station);
            boxes.add(box);
            sns.subscribe(b -> b.topicArn(topic).protocol("email").endpoint(box.address()));
        }
        for (var box : boxes) {
            assertThat(box.header(1, "Subject"))
                    .isEqualTo("AWS Notification - Subscription Confirmation");
        }
        var api = new Api(station, account);
        await().atMost(Scene.PATIENCE)
                .untilAsserted(() ->
                        assertThat(
                                        api.get("/deliveries?topicArn=" + topic)
                                                .json()
                                                .path("deliveries")
                                                .findValuesAsText("attempts"))
                                .hasSize(5)
                                .containsOnly("1"));
    }

    @Test
    @DisplayName("§2 who asks too often is told so, and clients that try again succeed")
    void who_asks_too_often_is_told_so_and_clients_that_try_again_succeed() throws Exception {
        var topic = station.sns(EAGER).createTopic(b -> b.name("tagged")).topicArn();
        try (var hasty = client(AwsRetryStrategy.doNotRetry());
                var patient =
                        client(
                                AwsRetryStrategy.standardRetryStrategy().toBuilder()
                                        .maxAttempts(20)
                                        .build())) {
            await().atMost(Scene.PATIENCE)
                    .until(() -> asked(hasty, topic).contains("ThrottlingException Rate exceeded"));
            assertThat(asked(patient, topic)).containsOnly("answered");
        }
    }

    private static SnsClient client(RetryStrategy retries) {
        return station.signingIn(
                        SnsClient.builder().overrideConfiguration(c -> c.retryStrategy(retries)),
                        EAGER)
                .build();
    }

    /** Twelve times at once, where ten a second are let in. */
    private static List<String> asked(SnsClient sns, String topic) throws Exception {
        Callable<String> ask = () -> answer(sns, topic);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = new ArrayList<String>();
            for (var each : threads.invokeAll(Collections.nCopies(12, ask))) {
                answers.add(each.get());
            }
            return answers;
        }
    }

    private static String answer(SnsClient sns, String topic) {
        try {
            sns.listTagsForResource(b -> b.resourceArn(topic));
            return "answered";
        } catch (SnsException refused) {
            var details = refused.awsErrorDetails();
            return details.errorCode() + " " + details.errorMessage();
        }
    }
}
