/** What follows by itself from what has happened. */
@NullMarked
package dev.drawbridge.notification.automation;

import org.jspecify.annotations.NullMarked;
