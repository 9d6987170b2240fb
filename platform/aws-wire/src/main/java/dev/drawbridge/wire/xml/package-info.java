/** Records and faults become the XML of a dialect. */
@NullMarked
package dev.drawbridge.wire.xml;

import org.jspecify.annotations.NullMarked;
