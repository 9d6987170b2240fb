package dev.drawbridge.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class LinksTest {

    private static final String TOPIC = "arn:aws:sns:us-east-1:111111111111:news";
    private static final String ARN = TOPIC + ":0a1b2c3d-0000-0000-0000-000000000001";
    private static final Links PAGES = new Links("http://host/", false);
    private static final Links APART =
            new Links("http://host/", "https://sns.us-east-1.amazonaws.com/", false);
    private static final Links DIRECT = new Links("http://host", true);

    private static Recipient by(String protocol, String endpoint) {
        return new Recipient(ARN, protocol, endpoint, false);
    }

    @Test
    void a_program_is_given_links_that_act() {
        assertThat(PAGES.confirm(TOPIC, "ab", "http"))
                .isEqualTo(
                        "http://host/?Action=ConfirmSubscription&TopicArn=" + TOPIC + "&Token=ab");
        assertThat(PAGES.unsubscribe(by("https", "https://a.b")))
                .isEqualTo("http://host/?Action=Unsubscribe&SubscriptionArn=" + ARN);
    }

    @Test
    void links_in_a_mail_lead_to_a_page() {
        assertThat(PAGES.confirm(TOPIC, "ab", "email-json"))
                .isEqualTo(PAGES.confirmPage(TOPIC, "ab"))
                .startsWith("http://host/confirm?");
        assertThat(PAGES.unsubscribe(by("email-json", "a@b.c")))
                .isEqualTo(PAGES.unsubscribePage(ARN, "a@b.c"))
                .startsWith("http://host/unsubscribe?");
    }

    @Test
    void by_the_switch_links_in_a_mail_act_as_those_of_sns_do() {
        assertThat(DIRECT.confirmPage(TOPIC, "ab"))
                .isEqualTo(
                        "http://host/?Action=ConfirmSubscription&TopicArn=" + TOPIC + "&Token=ab");
        assertThat(DIRECT.unsubscribePage(ARN, "a@b.c"))
                .isEqualTo("http://host/?Action=Unsubscribe&SubscriptionArn=" + ARN);
    }

    @Test
    void certificates_may_be_elsewhere() {
        assertThat(PAGES.certificate("/a.pem")).isEqualTo("http://host/a.pem");
        assertThat(APART.certificate("/a.pem"))
                .isEqualTo("https://sns.us-east-1.amazonaws.com/a.pem");
        assertThat(APART.to("/a")).isEqualTo("http://host/a");
    }
}
