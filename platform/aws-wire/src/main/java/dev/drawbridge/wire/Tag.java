package dev.drawbridge.wire;

/** AWS: Tag. */
public record Tag(String key, String value) {}
