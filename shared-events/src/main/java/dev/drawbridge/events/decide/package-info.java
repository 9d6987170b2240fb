/** The shape of every decision in every domain. */
@NullMarked
package dev.drawbridge.events.decide;

import org.jspecify.annotations.NullMarked;
