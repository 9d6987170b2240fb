package dev.drawbridge.notification;

import static dev.drawbridge.notification.running.Station.PROVIDER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.drawbridge.notification.running.Scene;
import dev.drawbridge.notification.running.Station;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.util.Arrays;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sns.model.InvalidParameterException;

@Tag("io")
final class HandshakeTest {

    private static Station station;
    private static Scene scene;
    private static SnsClient sns;

    @BeforeAll
    static void start() {
        station = new Station();
        scene = new Scene(station);
        sns = station.sns(PROVIDER);
    }

    @AfterAll
    static void stop() {
        station.close();
    }

    private static String path() {
        return "/" + UUID.randomUUID();
    }

    @Test
    void a_webhook_is_asked_and_confirms_by_visiting_the_link() {
        var path = path();
        var topic = scene.topic();
        var answer =
                sns.subscribe(b ->
                        b.topicArn(topic).protocol("http").endpoint(station.receiver().url(path)));
        assertThat(answer.subscriptionArn()).isEqualTo("pending confirmation");
        await().atMost(Scene.PATIENCE).until(() -> station.receiver().at(path).size() == 1);
        var question = station.receiver().at(path).getFirst();
        assertThat(question.headers())
                .containsEntry("x-amz-sns-message-type", "SubscriptionConfirmation")
                .containsEntry("x-amz-sns-topic-arn", topic)
                .containsEntry("content-type", "text/plain; charset=UTF-8")
                .containsEntry("user-agent", "Amazon Simple Notification Service Agent")
                .containsEntry("accept-encoding", "gzip,deflate")
                .doesNotContainKey("x-amz-sns-subscription-arn");
        assertThat(question.json().path("Token").asText()).matches("[0-9a-f]{288}");

        var confirmed = scene.get(question.json().path("SubscribeURL").asText());
        assertThat(confirmed.statusCode()).isEqualTo(200);
        assertThat(confirmed.body())
                .contains("<ConfirmSubscriptionResult><SubscriptionArn>" + topic);
        assertThat(sns.listSubscriptionsByTopic(b -> b.topicArn(topic)).subscriptions())
                .singleElement()
                .satisfies(s -> assertThat(s.subscriptionArn()).startsWith(topic + ":"));
    }

    @Test
    void who_has_not_confirmed_is_told_nothing_and_who_left_is_told_no_more() {
        var topic = scene.topic();
        var pending = path();
        var leaving = path();
        sns.subscribe(
                b -> b.topicArn(topic).protocol("http").endpoint(station.receiver().url(pending)));
        var arn = scene.webhook(topic, leaving);
        sns.publish(b -> b.topicArn(topic).message("first"));
        await().atMost(Scene.PATIENCE)
                .until(() -> station.receiver().notificationsAt(leaving).size() == 1);

        sns.unsubscribe(b -> b.subscriptionArn(arn));
        var witness = path();
        scene.webhook(topic, witness);
        sns.publish(b -> b.topicArn(topic).message("second"));
        await().atMost(Scene.PATIENCE)
                .until(() -> station.receiver().notificationsAt(witness).size() == 1);
        assertThat(station.receiver().notificationsAt(leaving)).hasSize(1);
        assertThat(station.receiver().notificationsAt(pending)).isEmpty();
    }

    @Test
    void a_mail_asks_and_only_the_button_confirms_or_ends() throws Exception {
        var topic = scene.topic();
        var address = UUID.randomUUID() + "@example.com";
        sns.subscribe(b -> b.topicArn(topic).protocol("email").endpoint(address));
        var question = mail(address, 1);
        assertThat(question.getSubject()).isEqualTo("AWS Notification - Subscription Confirmation");
        var link = link(question, "http://localhost:4566/confirm\\S+");

        var page = scene.get(link);
        assertThat(page.body()).contains("<button>").contains(topic);
        assertThat(page.headers().firstValue("content-type").orElse("")).startsWith("text/html");
        assertThat(pending(topic)).isTrue();
        assertThat(scene.post(link, "").body())
                .contains(
                        "Subscription confirmed!", topic, "/unsubscribe?SubscriptionArn=" + topic);
        assertThat(pending(topic)).isFalse();

        sns.publish(b -> b.topicArn(topic).subject("Hello").message("the text"));
        var mail = mail(address, 2);
        assertThat(mail.getSubject()).isEqualTo("Hello");
        assertThat(text(mail)).contains("the text").contains("unsubscribe");
        assertThat(mail.getHeader("List-Unsubscribe-Post"))
                .containsExactly("List-Unsubscribe=One-Click");
        leave(topic, link(mail, "http://localhost:4566/unsubscribe\\S+"), "");
    }

    @Test
    @DisplayName("§17 19: one click in the mail program ends it, a look at the link does not")
    void one_click_in_the_mail_program_ends_it_and_a_look_does_not() throws Exception {
        var topic = scene.topic();
        var address = UUID.randomUUID() + "@example.com";
        sns.subscribe(b -> b.topicArn(topic).protocol("email").endpoint(address));
        scene.post(link(mail(address, 1), "http://localhost:4566/confirm\\S+"), "");
        sns.publish(b -> b.topicArn(topic).message("the text"));
        var offer = mail(address, 2).getHeader("List-Unsubscribe")[0];
        var link = offer.substring(1, offer.indexOf('>'));
        assertThat(scene.post(link, "").statusCode()).isEqualTo(400);
        leave(topic, link, "List-Unsubscribe=One-Click");
        assertThat(scene.get(link).body()).contains("You are not subscribed");
        var forged = link.substring(0, link.length() - 1) + (link.endsWith("0") ? "1" : "0");
        assertThat(scene.post(forged, "List-Unsubscribe=One-Click").statusCode()).isEqualTo(400);
    }

    @Test
    void one_click_may_come_as_form_data() throws Exception {
        var topic = scene.topic();
        var address = UUID.randomUUID() + "@example.com";
        sns.subscribe(b -> b.topicArn(topic).protocol("email").endpoint(address));
        scene.post(link(mail(address, 1), "http://localhost:4566/confirm\\S+"), "");
        sns.publish(b -> b.topicArn(topic).message("the text"));
        var offer = mail(address, 2).getHeader("List-Unsubscribe")[0];
        var link = offer.substring(1, offer.indexOf('>'));
        assertThat(scene.postFormData(link, "List-Unsubscribe", "No").statusCode()).isEqualTo(400);
        assertThat(scene.postFormData(link, "List-Unsubscribe", "One-Click").statusCode())
                .isEqualTo(200);
        assertThat(sns.listSubscriptionsByTopic(b -> b.topicArn(topic)).subscriptions()).isEmpty();
    }

    private static void leave(String topic, String link, String form) {
        assertThat(scene.get(link).body()).contains("<button>");
        assertThat(sns.listSubscriptionsByTopic(b -> b.topicArn(topic)).subscriptions()).hasSize(1);
        assertThat(scene.post(link, form).statusCode()).isEqualTo(200);
        assertThat(sns.listSubscriptionsByTopic(b -> b.topicArn(topic)).subscriptions()).isEmpty();
    }

    @Test
    void tokens_cannot_be_guessed_nor_used_twice_after_the_end() {
        var topic = scene.topic();
        var path = path();
        var arn = scene.webhook(topic, path);
        var token = station.receiver().at(path).getFirst().json().path("Token").asText();
        assertThat(sns.confirmSubscription(b -> b.topicArn(topic).token(token)).subscriptionArn())
                .isEqualTo(arn);
        // The token decides, not the topic's name.
        assertThat(
                        sns.confirmSubscription(b -> b.topicArn(topic + "-other").token(token))
                                .subscriptionArn())
                .isEqualTo(arn);
        sns.unsubscribe(b -> b.subscriptionArn(arn));
        refused(topic, token, "Invalid parameter: Token");
        refused(topic, "ab".repeat(144), "Invalid parameter: Token");
        refused(topic, "guess", "Invalid token");
    }

    private static void refused(String topic, String token, String text) {
        assertThatThrownBy(() -> sns.confirmSubscription(b -> b.topicArn(topic).token(token)))
                .isInstanceOfSatisfying(
                        InvalidParameterException.class,
                        e -> assertThat(e.awsErrorDetails().errorMessage()).isEqualTo(text));
    }

    @Test
    void an_end_by_link_is_answered_and_can_be_undone() {
        var topic = scene.topic();
        var path = path();
        scene.webhook(topic, path);
        sns.publish(b -> b.topicArn(topic).message("first"));
        await().atMost(Scene.PATIENCE)
                .until(() -> station.receiver().notificationsAt(path).size() == 1);
        var told = station.receiver().notificationsAt(path).getFirst().json();
        scene.get(told.path("UnsubscribeURL").asText());
        assertThat(sns.listSubscriptionsByTopic(b -> b.topicArn(topic)).subscriptions()).isEmpty();

        await().atMost(Scene.PATIENCE).until(() -> station.receiver().at(path).size() == 3);
        var reply = station.receiver().at(path).getLast();
        assertThat(reply.type()).isEqualTo("UnsubscribeConfirmation");
        scene.get(reply.json().path("SubscribeURL").asText());
        assertThat(sns.listSubscriptionsByTopic(b -> b.topicArn(topic)).subscriptions()).hasSize(1);
    }

    private static boolean pending(String topic) {
        return sns.listSubscriptionsByTopic(b -> b.topicArn(topic))
                .subscriptions()
                .getFirst()
                .subscriptionArn()
                .equals("PendingConfirmation");
    }

    private static MimeMessage mail(String address, int count) {
        await().atMost(Scene.PATIENCE).until(() -> mails(address).length == count);
        return mails(address)[count - 1];
    }

    private static MimeMessage[] mails(String address) {
        return Arrays.stream(station.mail().getReceivedMessages())
                .filter(mail -> addressed(mail, address))
                .toArray(MimeMessage[]::new);
    }

    private static boolean addressed(MimeMessage mail, String address) {
        try {
            return mail.getAllRecipients()[0].toString().equals(address);
        } catch (jakarta.mail.MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(MimeMessage mail) throws Exception {
        return ((MimeMultipart) mail.getContent()).getBodyPart(0).getContent().toString();
    }

    private static String link(MimeMessage mail, String form) throws Exception {
        var matcher = Pattern.compile(form).matcher(text(mail));
        assertThat(matcher.find()).isTrue();
        return matcher.group();
    }
}
