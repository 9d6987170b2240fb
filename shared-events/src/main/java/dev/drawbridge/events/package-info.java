/** The language the services speak: published events, orders between services, ids, topics. */
@NullMarked
package dev.drawbridge.events;

import org.jspecify.annotations.NullMarked;
