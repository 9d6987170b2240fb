/** {@code ./drawbridge scenario validate | plan | run | diff}. */
@NullMarked
package dev.drawbridge.scenario.cli;

import org.jspecify.annotations.NullMarked;
