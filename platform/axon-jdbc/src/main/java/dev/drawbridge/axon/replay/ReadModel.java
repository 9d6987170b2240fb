package dev.drawbridge.axon.replay;

import java.util.List;

/**
 * What can be thrown away and made again from the log.
 *
 * @param name as operators call it
 * @param tables all that the projections write to, which they name without a schema
 * @param projections objects with {@code @EventHandler} methods, on the service's own data source
 */
public record ReadModel(String name, List<String> tables, List<Object> projections) {}
