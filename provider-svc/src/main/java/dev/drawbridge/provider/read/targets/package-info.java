/** Target groups, and the listeners that lead to them. */
@NullMarked
package dev.drawbridge.provider.read.targets;

import org.jspecify.annotations.NullMarked;
