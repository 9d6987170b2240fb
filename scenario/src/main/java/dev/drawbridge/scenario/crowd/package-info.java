/** Who there is, who asks for what and when: all of it drawn before anything happens. */
@NullMarked
package dev.drawbridge.scenario.crowd;

import org.jspecify.annotations.NullMarked;
