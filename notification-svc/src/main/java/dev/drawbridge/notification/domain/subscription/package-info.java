/** A subscription: asked for, confirmed, ended. */
@NullMarked
package dev.drawbridge.notification.domain.subscription;

import org.jspecify.annotations.NullMarked;
