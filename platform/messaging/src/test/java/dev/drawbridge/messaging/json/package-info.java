@NullMarked
package dev.drawbridge.messaging.json;

import org.jspecify.annotations.NullMarked;
