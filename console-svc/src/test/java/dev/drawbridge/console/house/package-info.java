@NullMarked
package dev.drawbridge.console.house;

import org.jspecify.annotations.NullMarked;
