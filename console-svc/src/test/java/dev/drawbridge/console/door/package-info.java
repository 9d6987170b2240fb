@NullMarked
package dev.drawbridge.console.door;

import org.jspecify.annotations.NullMarked;
