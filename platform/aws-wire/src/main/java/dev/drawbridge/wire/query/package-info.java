/** Forms of the Query protocol become records. */
@NullMarked
package dev.drawbridge.wire.query;

import org.jspecify.annotations.NullMarked;
