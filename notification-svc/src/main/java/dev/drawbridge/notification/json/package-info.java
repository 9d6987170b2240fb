/** How JSON is read that somebody sends. */
@NullMarked
package dev.drawbridge.notification.json;

import org.jspecify.annotations.NullMarked;
