/** Regions and Availability Zones: the map that consumers and providers share. */
@NullMarked
package dev.drawbridge.events.place;

import org.jspecify.annotations.NullMarked;
