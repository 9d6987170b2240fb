package dev.drawbridge.provider.domain.arn;

/**
 * One principal that a service admits.
 *
 * @param id {@code vpce-svc-perm-…}
 */
public record Permission(String id, String principal) {}
