/** Endpoints: asked for, let in, made ready, deleted. Pure. */
@NullMarked
package dev.drawbridge.consumer.domain.endpoint;

import org.jspecify.annotations.NullMarked;
