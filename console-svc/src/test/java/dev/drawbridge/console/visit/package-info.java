@NullMarked
package dev.drawbridge.console.visit;

import org.jspecify.annotations.NullMarked;
