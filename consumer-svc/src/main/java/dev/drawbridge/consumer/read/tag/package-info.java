/** What bears tags, and where they are. */
@NullMarked
package dev.drawbridge.consumer.read.tag;

import org.jspecify.annotations.NullMarked;
