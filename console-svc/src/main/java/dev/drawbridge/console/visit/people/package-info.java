/** Who has a name here, and what they may do for which account. */
@NullMarked
package dev.drawbridge.console.visit.people;

import org.jspecify.annotations.NullMarked;
