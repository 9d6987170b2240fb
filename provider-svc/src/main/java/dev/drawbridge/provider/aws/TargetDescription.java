package dev.drawbridge.provider.aws;

import org.jspecify.annotations.Nullable;

/**
 * AWS: API_TargetDescription
 *
 * @param id an IPv4 address
 * @param availabilityZone the name of a zone, or {@code all}
 */
record TargetDescription(String id, @Nullable Integer port, @Nullable String availabilityZone) {}
