/** How things stand, at a glance: each figure leads to what it counts. */
@NullMarked
package dev.drawbridge.console.overview;

import org.jspecify.annotations.NullMarked;
