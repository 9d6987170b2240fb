package dev.drawbridge.wire;

import java.util.List;

/** AWS: Filter. Several values mean or, several filters mean and; {@code *} and {@code ?} match. */
public record Filter(String name, @Wire("Value") List<String> values) {}
