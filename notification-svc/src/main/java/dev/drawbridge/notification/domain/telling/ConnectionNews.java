package dev.drawbridge.notification.domain.telling;

import dev.drawbridge.events.Connection;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One thing that happened to a connection, as it is told to whoever wants to know.
 *
 * @param eventId of the event it tells of
 * @param sequence the event's place in the connection's life
 */
public record ConnectionNews(
        String eventId,
        Stage stage,
        Instant time,
        Connection connection,
        String previousState,
        String state,
        long sequence) {

    public String subject() {
        return "VPC endpoint connection "
                + stage.wireName()
                + ": "
                + connection.endpointId().value();
    }

    /** Every field of the message's body, in its order. */
    public Map<String, Object> body(String connectionNotificationId) {
        var body = new LinkedHashMap<String, Object>();
        body.put("version", "1");
        body.put("eventId", eventId);
        body.put("eventType", stage.wireName());
        body.put("eventTime", time.toString());
        body.put("region", connection.region().value());
        body.put("serviceId", connection.serviceId().value());
        body.put("serviceName", connection.serviceName().value());
        body.put("vpcEndpointId", connection.endpointId().value());
        body.put("vpcEndpointOwner", connection.endpointOwner().value());
        body.put("serviceOwner", connection.serviceOwner().value());
        body.put("previousState", previousState);
        body.put("state", state);
        body.put("connectionNotificationId", connectionNotificationId);
        body.put("sequence", sequence);
        return body;
    }

    /** What subscribers can filter by: all of them strings. */
    public Map<String, String> attributes() {
        var attributes = new LinkedHashMap<String, String>();
        attributes.put("eventType", stage.wireName());
        attributes.put("serviceId", connection.serviceId().value());
        attributes.put("vpcEndpointId", connection.endpointId().value());
        attributes.put("vpcEndpointOwner", connection.endpointOwner().value());
        return attributes;
    }

    /** The ARN that a topic's policy may ask for, of what the notification listens to. */
    public String sourceArn(String subject, String owner) {
        var ofService = subject.equals(connection.serviceId().value());
        var region = ofService ? connection.serviceRegion() : connection.region();
        var kind = ofService ? "vpc-endpoint-service" : "vpc-endpoint";
        return "arn:aws:ec2:" + region + ":" + owner + ":" + kind + "/" + subject;
    }
}
