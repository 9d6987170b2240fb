package dev.drawbridge.events.place;

import dev.drawbridge.events.id.AvailabilityZoneId;

/**
 * An Availability Zone as one account sees it.
 *
 * @param name such as {@code us-east-1a}, the account's own word for the zone
 * @param id such as {@code use1-az4}, everybody's word for it
 */
public record Zone(String name, AvailabilityZoneId id) {}
