package dev.drawbridge.consumer.flow;

import dev.drawbridge.consumer.domain.paths.PathQuestion.Source;
import dev.drawbridge.consumer.read.VpcView;
import dev.drawbridge.wire.Caller;

/**
 * Who travels, and from where.
 *
 * @param vpc the one that the source is in or attached to
 */
record Passenger(Caller caller, Source from, VpcView vpc) {}
