@NullMarked
package dev.drawbridge.messaging;

import org.jspecify.annotations.NullMarked;
