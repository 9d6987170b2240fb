@NullMarked
package dev.drawbridge.scenario.cli;

import org.jspecify.annotations.NullMarked;
