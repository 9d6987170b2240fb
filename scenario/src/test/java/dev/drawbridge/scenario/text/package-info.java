@NullMarked
package dev.drawbridge.scenario.text;

import org.jspecify.annotations.NullMarked;
