@NullMarked
package dev.drawbridge.console;

import org.jspecify.annotations.NullMarked;
