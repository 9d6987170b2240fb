package dev.drawbridge.notification.delivery.work;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.drawbridge.notification.delivery.queue.Outcome;
import dev.drawbridge.notification.domain.subscription.Protocol;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * A line for each delivery that has ended, in the shape in which SNS writes them to CloudWatch, and
 * under its condition: the topic names a role for it, and for success a share.
 */
@Component
final class DeliveryLog {

    private static final Logger LOG = LoggerFactory.getLogger("dev.drawbridge.delivery-log");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final RandomGenerator random = RandomGenerator.getDefault();

    void write(Completion c) {
        if (wanted(c)) {
            LOG.info("{}", line(c));
        }
    }

    private boolean wanted(Completion c) {
        var attributes = c.delivery().topicAttributes();
        if (!(c.outcome() instanceof Outcome.Done)) {
            return attributes.containsKey("HTTPFailureFeedbackRoleArn");
        }
        var share = attributes.getOrDefault("HTTPSuccessFeedbackSampleRate", "100");
        return attributes.containsKey("HTTPSuccessFeedbackRoleArn")
                && share.matches("\\d{1,3}")
                && random.nextInt(100) < Integer.parseInt(share);
    }

    static String line(Completion c) {
        var message = c.delivery().message();
        var notification = new LinkedHashMap<String, Object>();
        notification.put("messageMD5Sum", md5(message.body()));
        notification.put("messageId", message.id().toString());
        notification.put("topicArn", message.topicArn());
        notification.put("timestamp", message.publishedAt().toString());
        var delivery = new LinkedHashMap<String, Object>();
        delivery.put("deliveryId", String.valueOf(c.delivery().id()));
        delivery.put("destination", Protocol.masked(c.delivery().recipient().endpoint()));
        delivery.put("providerResponse", c.outcome().detail());
        delivery.put("dwellTimeMs", Reports.dwell(c).toMillis());
        delivery.put("attempts", c.attempt());
        delivery.put("statusCode", c.outcome().status());
        var line = new LinkedHashMap<String, Object>();
        line.put("notification", notification);
        line.put("delivery", delivery);
        line.put("status", c.outcome() instanceof Outcome.Done ? "SUCCESS" : "FAILURE");
        return write(line);
    }

    private static String write(Map<String, Object> line) {
        try {
            return JSON.writeValueAsString(line);
        } catch (JsonProcessingException defect) {
            throw new IllegalStateException(defect);
        }
    }

    private static String md5(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("MD5").digest(text.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
