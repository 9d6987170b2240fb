@NullMarked
package dev.drawbridge.events.catalogue;

import org.jspecify.annotations.NullMarked;
