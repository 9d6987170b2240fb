/** One port for everyone: an AWS call goes, unchanged, to the service that owns its action. */
@NullMarked
package dev.drawbridge.console.door;

import org.jspecify.annotations.NullMarked;
