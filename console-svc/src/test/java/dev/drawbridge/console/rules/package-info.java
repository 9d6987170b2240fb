@NullMarked
package dev.drawbridge.console.rules;

import org.jspecify.annotations.NullMarked;
