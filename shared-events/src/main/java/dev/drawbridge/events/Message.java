package dev.drawbridge.events;

/**
 * Anything that crosses a service's border: a fact ({@link ConsumerEvent}, {@link LandscapeEvent},
 * {@link ProviderEvent}, {@link NotificationEvent}) or an order ({@link ConnectionOrder}).
 * Published shapes change by addition only; a break gets a new version in {@link MessageTypes}.
 */
public sealed interface Message
        permits ConnectionOrder, ConsumerEvent, LandscapeEvent, ProviderEvent, NotificationEvent {

    /**
     * The entity the message belongs to. It is the Kafka key, so one entity's messages keep their
     * order: the endpoint id for all that concerns a connection.
     */
    String stream();
}
