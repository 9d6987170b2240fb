@NullMarked
package dev.drawbridge.scenario.world;

import org.jspecify.annotations.NullMarked;
