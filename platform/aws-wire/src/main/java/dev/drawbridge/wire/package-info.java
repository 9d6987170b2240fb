/** The AWS Query protocol, once: requests become records, records become XML. */
@NullMarked
package dev.drawbridge.wire;

import org.jspecify.annotations.NullMarked;
