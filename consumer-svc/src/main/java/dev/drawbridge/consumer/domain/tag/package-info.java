/** Tags, of whatever has any. Pure. */
@NullMarked
package dev.drawbridge.consumer.domain.tag;

import org.jspecify.annotations.NullMarked;
