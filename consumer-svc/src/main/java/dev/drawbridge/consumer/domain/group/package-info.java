/** Security groups and their rules. Pure. */
@NullMarked
package dev.drawbridge.consumer.domain.group;

import org.jspecify.annotations.NullMarked;
