/** From a YAML file to a scenario: whatever is wrong is told with its line and what to write. */
@NullMarked
package dev.drawbridge.scenario.text;

import org.jspecify.annotations.NullMarked;
