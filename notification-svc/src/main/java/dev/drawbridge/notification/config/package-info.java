/** How the service is put together. */
@NullMarked
package dev.drawbridge.notification.config;

import org.jspecify.annotations.NullMarked;
