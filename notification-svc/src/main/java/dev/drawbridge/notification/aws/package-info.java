/** One AWS operation, one file. */
@NullMarked
package dev.drawbridge.notification.aws;

import org.jspecify.annotations.NullMarked;
