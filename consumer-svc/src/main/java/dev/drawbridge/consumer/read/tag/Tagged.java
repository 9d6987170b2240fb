package dev.drawbridge.consumer.read.tag;

import java.util.Map;

/** A resource and the tags it bears. */
public record Tagged(String resourceId, String resourceType, Map<String, String> tags) {}
