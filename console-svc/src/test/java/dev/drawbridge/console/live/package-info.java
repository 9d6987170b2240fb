@NullMarked
package dev.drawbridge.console.live;

import org.jspecify.annotations.NullMarked;
