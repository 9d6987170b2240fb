/** Security groups as they are shown, and as paths are judged by. */
@NullMarked
package dev.drawbridge.consumer.read.group;

import org.jspecify.annotations.NullMarked;
