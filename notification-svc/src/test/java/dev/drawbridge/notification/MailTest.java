package dev.drawbridge.notification;

import static dev.drawbridge.notification.running.Station.PROVIDER;
import static dev.drawbridge.notification.running.Station.STRANGER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.drawbridge.notification.delivery.mail.InboundMail;
import dev.drawbridge.notification.delivery.mail.Samples;
import dev.drawbridge.notification.running.Api;
import dev.drawbridge.notification.running.Facts;
import dev.drawbridge.notification.running.MailBox;
import dev.drawbridge.notification.running.MailServer;
import dev.drawbridge.notification.running.Post;
import dev.drawbridge.notification.running.Scene;
import dev.drawbridge.notification.running.Station;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.subethamail.smtp.client.SMTPException;
import software.amazon.awssdk.services.sns.SnsClient;

/** What mail servers send back, what is gathered, and what must not be lost. */
@Tag("io")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
final class MailTest {

    /** The 10,000 of the requirement take longer: {@code -Ddrawbridge.mails=10000}. */
    private static final int MAILS = Integer.getInteger("drawbridge.mails", 120);

    private static final int RESTARTS = Integer.getInteger("drawbridge.mail.restarts", 1);

    private static Station station;
    private static Scene scene;
    private static SnsClient sns;
    private static Api api;

    @BeforeAll
    static void start() {
        station = new Station();
        scene = new Scene(station);
        sns = station.sns(PROVIDER);
        api = new Api(station, PROVIDER);
    }

    @AfterAll
    static void stop() {
        station.close();
    }

    /** A confirmed subscription by mail to a topic of its own. */
    private record Reader(String topic, String arn, MailBox box) {

        static Reader subscribed() {
            var topic = scene.topic();
            var box = new MailBox(station);
            var arn =
                    sns.subscribe(b ->
                                    b.topicArn(topic)
                                            .protocol("email")
                                            .endpoint(box.address())
                                            .returnSubscriptionArn(true))
                            .subscriptionArn();
            scene.post(box.link(1, "http://localhost:4566/confirm\\S+"), "");
            return new Reader(topic, arn, box);
        }

        String path() {
            return "/subscriptions/" + arn.substring(arn.lastIndexOf(':') + 1);
        }

        String standing() {
            return api.get(path()).at("/subscription/standing");
        }

        void publish(String subject) {
            sns.publish(b -> b.topicArn(topic).subject(subject).message("text of " + subject));
        }
    }

    /** As the mail server of the domain would pass it on. */
    private static void arrives(String recipient, String mail) throws Exception {
        Post.arrives(station.bean(InboundMail.class).port(), recipient, mail);
    }

    @Test
    @DisplayName("§17 19: a hard bounce disables after one; the fact says why")
    void a_hard_bounce_disables_after_one() throws Exception {
        var reader = Reader.subscribed();
        arrives(
                reader.box().returnPath(1),
                Samples.report("failed", "5.1.1", "550 5.1.1 no such user"));
        assertThat(reader.standing()).isEqualTo("disabled");
        assertThat(api.get(reader.path()).at("/subscription/standingReason"))
                .isEqualTo("mail cannot be delivered: smtp; 550 5.1.1 no such user");
        try (var facts = new Facts()) {
            await().atMost(Scene.PATIENCE)
                    .until(() -> facts.of("endpoint-disabled.v1", reader.arn()).size() == 1);
        }
    }

    @Test
    void five_soft_bounces_disable_and_the_same_report_counts_once() throws Exception {
        var reader = Reader.subscribed();
        var path = reader.box().returnPath(1);
        for (int i = 0; i < 4; i++) {
            arrives(path, Samples.report("delayed", "4.2.2", "452 mailbox full " + i));
            arrives(path, Samples.report("delayed", "4.2.2", "452 mailbox full " + i));
        }
        assertThat(reader.standing()).isEqualTo("active");
        arrives(path, Samples.report("delayed", "4.2.2", "452 mailbox full 5"));
        assertThat(reader.standing()).isEqualTo("disabled");
    }

    @Test
    void a_complaint_disables_and_an_answer_of_a_machine_does_not() throws Exception {
        var reader = Reader.subscribed();
        arrives(reader.box().returnPath(1), "Subject: Out of office\r\n\r\nI am away.\r\n");
        assertThat(reader.standing()).isEqualTo("active");
        arrives(reader.box().returnPath(1), Samples.complaint("abuse"));
        assertThat(reader.standing()).isEqualTo("disabled");
    }

    @Test
    void a_mail_to_the_address_of_the_header_unsubscribes() throws Exception {
        var reader = Reader.subscribed();
        reader.publish("Hello");
        var offer = reader.box().header(2, "List-Unsubscribe");
        var address = offer.replaceAll("(?s).*<mailto:([^>]+)>.*", "$1");
        arrives(address, "Subject: unsubscribe\r\n\r\n");
        assertThat(sns.listSubscriptionsByTopic(b -> b.topicArn(reader.topic())).subscriptions())
                .isEmpty();
    }

    @Test
    void mails_to_anybody_else_are_not_taken() {
        for (var address : Set.of("someone@example.com", "bounce+00@drawbridge.localhost")) {
            assertThatThrownBy(() -> arrives(address, "Subject: hi\r\n\r\n"))
                    .isInstanceOf(SMTPException.class)
                    .hasMessageContaining("553");
        }
    }

    @Test
    void what_is_kept_of_a_mail_is_what_its_reader_gets() {
        var reader = Reader.subscribed();
        var texts = "{\"default\":\"for all\",\"http\":\"for webhooks\",\"email\":\"for mails\"}";
        var id =
                sns.publish(b -> b.topicArn(reader.topic()).messageStructure("json").message(texts))
                        .messageId();
        var text = reader.box().text(2);
        var listed = api.get("/deliveries?messageId=" + id).at("/deliveries/0/id");
        assertThat(api.get("/deliveries/" + listed).at("/content/text"))
                .isEqualTo(text.replace("\r\n", "\n"))
                .startsWith("for mails")
                .doesNotContain("for webhooks");
    }

    @Test
    void what_is_gathered_is_not_told_as_delivered_and_may_hold_any_character() {
        var reader = Reader.subscribed();
        api.put(reader.path() + "/digest", "{'every': 'PT1S', 'most': 3}");
        var topic = reader.topic();
        var odd = "{\"default\":\"with \\u0000 in it\"}";
        var gathered =
                sns.publish(b -> b.topicArn(topic).messageStructure("json").message(odd))
                        .messageId();
        assertThat(reader.box().text(2)).contains("with  in it");
        api.delete(reader.path() + "/digest");
        var alone = sns.publish(b -> b.topicArn(topic).message("alone")).messageId();
        try (var facts = new Facts()) {
            await().atMost(Scene.PATIENCE)
                    .until(() -> facts.of("message-delivered.v1", alone).size() == 1);
            assertThat(facts.of("message-delivered.v1", gathered)).isEmpty();
        }
        var listed = api.get("/deliveries?messageId=" + gathered);
        assertThat(listed.at("/deliveries/0/reason")).isEqualTo("kept for the next digest");
    }

    @Test
    void what_is_gathered_comes_in_one_mail_when_there_is_enough_or_time_is_over() {
        var reader = Reader.subscribed();
        var chosen = api.put(reader.path() + "/digest", "{'every': 'PT2S', 'most': 3}");
        assertThat(chosen.status()).isEqualTo(200);
        for (var subject : new String[] {"first", "second", "third"}) {
            reader.publish(subject);
        }
        assertThat(reader.box().header(2, "Subject")).startsWith("3 notifications: ");
        assertThat(reader.box().text(2)).contains("1 of 3", "text of second", "MessageId");
        reader.publish("late");
        assertThat(reader.box().header(3, "Subject")).isEqualTo("late");
        assertThat(api.delete(reader.path() + "/digest").status()).isEqualTo(204);
        reader.publish("alone");
        assertThat(reader.box().text(4)).startsWith("text of alone");
    }

    @Test
    void a_digest_is_for_mails_of_ones_own_and_within_bounds() {
        var reader = Reader.subscribed();
        var path = reader.path() + "/digest";
        assertThat(api.get(path).status()).isEqualTo(404);
        assertThat(api.put(path, "{'every': 'soon', 'most': 3}").status()).isEqualTo(400);
        assertThat(api.put(path, "{'every': 'PT1H', 'most': 101}").status()).isEqualTo(400);
        var stranger = new Api(station, STRANGER);
        assertThat(stranger.put(path, "{'every': 'PT1H', 'most': 3}").status()).isEqualTo(404);
    }

    @Test
    @Order(Integer.MAX_VALUE)
    @DisplayName("§17 19: no mail is lost while the mail server is killed again and again")
    void no_mail_is_lost_while_the_mail_server_is_killed() {
        var reader = Reader.subscribed();
        int port = station.mail().getSmtp().getPort();
        station.mail().stop();
        var published = new HashSet<String>();
        var server = new MailServer(port);
        for (int round = 0; round <= RESTARTS; round++) {
            server.start();
            for (int i = 0; i < Math.ceilDiv(MAILS, RESTARTS + 1); i++) {
                var topic = reader.topic();
                published.add(sns.publish(b -> b.topicArn(topic).message("m")).messageId());
            }
            if (round < RESTARTS) {
                server.kill();
            }
        }
        await().atMost(Scene.PATIENCE)
                .untilAsserted(() -> assertThat(server.messageIds()).containsAll(published));
        server.kill();
    }
}
