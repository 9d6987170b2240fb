package dev.drawbridge.notification.domain.telling;

import dev.drawbridge.events.id.RegionName;
import dev.drawbridge.events.id.ServiceName;
import java.util.Map;

/**
 * A connection's news in plain words, for whoever reads them.
 *
 * @param sentence who did what
 * @param facts the rest, line by line
 * @param advice what to do about it
 */
public record ConnectionWords(String sentence, String facts, String advice) {

    private static final String NOTHING = "Nothing needs to be done.";

    /**
     * @param news the fields of the message's body
     * @param reader the account that is told
     */
    public static ConnectionWords of(Map<String, String> news, String reader) {
        boolean provider = reader.equals(news.get("serviceOwner"));
        return new ConnectionWords(
                (provider ? toProvider(news) : toConsumer(news)) + ".",
                facts(news),
                provider ? advisedProvider(news) : advisedConsumer(news));
    }

    private static String toProvider(Map<String, String> news) {
        var who = "account " + news.get("vpcEndpointOwner");
        var service = "your endpoint service " + news.get("serviceId");
        return switch (stage(news)) {
            case CONNECT ->
                    capital(who)
                            + " asks to connect to "
                            + service
                            + (waits(news) ? "" : byItself());
            case ACCEPT -> "The connection of " + who + " to " + service + " was accepted";
            case REJECT -> "The connection of " + who + " to " + service + " was rejected";
            case DELETE -> "The connection of " + who + " to " + service + " has ended";
        };
    }

    private static String byItself() {
        return ", which accepts connections by itself";
    }

    private static String toConsumer(Map<String, String> news) {
        var endpoint = "Your endpoint " + news.get("vpcEndpointId");
        var service = "the endpoint service " + news.get("serviceName");
        return switch (stage(news)) {
            case CONNECT -> endpoint + " asks to be connected to " + service;
            case ACCEPT -> endpoint + " was accepted by " + service;
            case REJECT -> endpoint + " was rejected by " + service + ": no traffic flows";
            case DELETE -> "The connection of " + lower(endpoint) + " to " + service + " has ended";
        };
    }

    private static String facts(Map<String, String> news) {
        return """
        What happened: %s (state %s, before that %s)
        Service: %s, of account %s
        Endpoint: %s, of account %s
        Region: %s
        When: %s\
        """
                .formatted(
                        news.get("eventType"),
                        news.get("state"),
                        news.get("previousState"),
                        news.get("serviceName"),
                        news.get("serviceOwner"),
                        news.get("vpcEndpointId"),
                        news.get("vpcEndpointOwner"),
                        news.get("region"),
                        news.get("eventTime"));
    }

    private static String advisedProvider(Map<String, String> news) {
        return switch (stage(news)) {
            case CONNECT ->
                    waits(news)
                            ? "Accept or reject it: until then no traffic flows. By command: aws ec2 accept-vpc-endpoint-connections --region %s --service-id %s --vpc-endpoint-ids %s"
                                    .formatted(
                                            serviceRegion(news),
                                            news.get("serviceId"),
                                            news.get("vpcEndpointId"))
                            : NOTHING;
            case ACCEPT, REJECT, DELETE -> NOTHING;
        };
    }

    /** The endpoint may be elsewhere. */
    private static String serviceRegion(Map<String, String> news) {
        return new ServiceName(news.getOrDefault("serviceName", "unknown"))
                .region()
                .map(RegionName::value)
                .orElseGet(() -> news.getOrDefault("region", ""));
    }

    private static String advisedConsumer(Map<String, String> news) {
        return switch (stage(news)) {
            case CONNECT ->
                    waits(news)
                            ? "Wait until account %s accepts it, or ask for that."
                                    .formatted(news.get("serviceOwner"))
                            : NOTHING;
            case REJECT ->
                    "Ask account %s for the reason, or delete the endpoint."
                            .formatted(news.get("serviceOwner"));
            case ACCEPT, DELETE -> NOTHING;
        };
    }

    private static boolean waits(Map<String, String> news) {
        return "pendingAcceptance".equals(news.get("state"));
    }

    private static Stage stage(Map<String, String> news) {
        return Stage.find(news.getOrDefault("eventType", "")).orElse(Stage.CONNECT);
    }

    private static String capital(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    private static String lower(String text) {
        return Character.toLowerCase(text.charAt(0)) + text.substring(1);
    }
}
