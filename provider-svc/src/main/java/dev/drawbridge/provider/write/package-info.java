/** The shells that join Axon to the deciders. */
@NullMarked
package dev.drawbridge.provider.write;

import org.jspecify.annotations.NullMarked;
