/** The services that AWS itself offers: read from a table, the same for everybody. */
@NullMarked
package dev.drawbridge.events.catalogue;

import org.jspecify.annotations.NullMarked;
