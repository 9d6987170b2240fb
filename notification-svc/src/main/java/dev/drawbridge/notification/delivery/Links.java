package dev.drawbridge.notification.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Addresses that subscribers visit: for programs SNS's own, for people pages with a button. */
@Component
public final class Links {

    private final String base;

    public Links(@Value("${drawbridge.public-url}") String publicUrl) {
        this.base = publicUrl.replaceAll("/+$", "");
    }

    public String to(String path) {
        return base + path;
    }

    public String confirm(String topicArn, String token) {
        return base + "/?Action=ConfirmSubscription&TopicArn=" + topicArn + "&Token=" + token;
    }

    public String unsubscribe(String subscriptionArn) {
        return base + "/?Action=Unsubscribe&SubscriptionArn=" + subscriptionArn;
    }

    /** For the program that reads the mail, and opaque: RFC 8058. */
    public String oneClick(String token) {
        return base + "/u/" + token;
    }

    public String confirmPage(String topicArn, String token) {
        return base + "/confirm?TopicArn=" + topicArn + "&Token=" + token;
    }

    public String unsubscribePage(String subscriptionArn, String endpoint) {
        return base
                + "/unsubscribe?SubscriptionArn="
                + subscriptionArn
                + "&Endpoint="
                + URLEncoder.encode(endpoint, UTF_8);
    }
}
