/** Compares a service's operations with AWS's own models, and lists them for readers. */
@NullMarked
package dev.drawbridge.testkit.wire;

import org.jspecify.annotations.NullMarked;
