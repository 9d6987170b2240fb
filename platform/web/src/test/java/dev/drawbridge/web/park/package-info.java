@NullMarked
package dev.drawbridge.web.park;

import org.jspecify.annotations.NullMarked;
