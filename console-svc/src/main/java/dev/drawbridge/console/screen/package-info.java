/** What all screens have in common: where they stand in the navigation, and how they look. */
@NullMarked
package dev.drawbridge.console.screen;

import org.jspecify.annotations.NullMarked;
