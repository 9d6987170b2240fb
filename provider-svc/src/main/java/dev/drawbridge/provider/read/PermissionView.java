package dev.drawbridge.provider.read;

import java.util.Map;

/** One principal that a service admits, as it can be shown. */
public record PermissionView(String id, String principal, Map<String, String> tags) {}
