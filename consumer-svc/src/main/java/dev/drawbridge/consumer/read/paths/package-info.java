/** Pictures of the network, gathered for the question whether a path is open. */
@NullMarked
package dev.drawbridge.consumer.read.paths;

import org.jspecify.annotations.NullMarked;
