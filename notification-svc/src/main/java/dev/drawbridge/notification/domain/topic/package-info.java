/** A topic: created, changed, deleted. */
@NullMarked
package dev.drawbridge.notification.domain.topic;

import org.jspecify.annotations.NullMarked;
