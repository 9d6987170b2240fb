@NullMarked
package dev.drawbridge.events.place;

import org.jspecify.annotations.NullMarked;
