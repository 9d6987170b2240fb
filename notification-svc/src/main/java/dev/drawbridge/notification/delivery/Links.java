package dev.drawbridge.notification.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Addresses that subscribers visit: for programs SNS's own, for people pages with a button. */
@Component
public final class Links {

    private final String base;
    private final String certificateBase;
    private final boolean direct;

    /**
     * @param certificateUrl where receivers find certificates, if not where all else is
     * @param direct links in mails act when they are visited, as SNS's do: whatever follows links,
     *     such as a mail scanner, then confirms and unsubscribes
     */
    @Autowired
    public Links(
            @Value("${drawbridge.public-url}") String publicUrl,
            @Value("${drawbridge.signing.certificate-url:${drawbridge.public-url}}")
                    String certificateUrl,
            @Value("${drawbridge.links.direct:false}") boolean direct) {
        this.base = publicUrl.replaceAll("/+$", "");
        this.certificateBase = certificateUrl.replaceAll("/+$", "");
        this.direct = direct;
    }

    public Links(String publicUrl, boolean direct) {
        this(publicUrl, publicUrl, direct);
    }

    public Links(String publicUrl) {
        this(publicUrl, false);
    }

    /** Verifiers of AWS want one that looks like AWS's, whatever ours is. */
    public String certificate(String path) {
        return certificateBase + path;
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

    /** In a message's JSON: a mail's links only lead to a page. */
    public String confirm(String topicArn, String token, String protocol) {
        return mail(protocol) ? confirmPage(topicArn, token) : confirm(topicArn, token);
    }

    public String unsubscribe(Recipient recipient) {
        return mail(recipient.protocol())
                ? unsubscribePage(recipient.subscriptionArn(), recipient.endpoint())
                : unsubscribe(recipient.subscriptionArn());
    }

    private static boolean mail(String protocol) {
        return protocol.startsWith("email");
    }

    /** For the program that reads the mail, and opaque: RFC 8058. */
    public String oneClick(String token) {
        return base + "/u/" + token;
    }

    public String confirmPage(String topicArn, String token) {
        return direct
                ? confirm(topicArn, token)
                : base + "/confirm?TopicArn=" + topicArn + "&Token=" + token;
    }

    public String unsubscribePage(String subscriptionArn, String endpoint) {
        if (direct) {
            return unsubscribe(subscriptionArn);
        }
        return base
                + "/unsubscribe?SubscriptionArn="
                + subscriptionArn
                + "&Endpoint="
                + URLEncoder.encode(endpoint, UTF_8);
    }
}
