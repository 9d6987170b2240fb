/** What the operations answer from: projections on PostgreSQL. */
@NullMarked
package dev.drawbridge.notification.read;

import org.jspecify.annotations.NullMarked;
